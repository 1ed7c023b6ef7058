package dev.turnscope.ui.work;

import dev.turnscope.ui.work.Workbench.Place;
import java.util.List;
import java.util.function.UnaryOperator;

/** Channels as the settings keep them. */
public final class KeptChannels implements ChannelMemory {
  private final Memory memory;

  public KeptChannels(Memory memory) {
    this.memory = memory;
  }

  @Override
  public List<String> pinned(Place place) {
    return of(place).pinned();
  }

  @Override
  public List<String> recent(Place place) {
    return of(place).recent();
  }

  @Override
  public void pin(Place place, String channel) {
    change(place, channels -> channels.withPinned(channel));
  }

  @Override
  public void unpin(Place place, String channel) {
    change(place, channels -> channels.withoutPinned(channel));
  }

  @Override
  public void used(Place place, String channel) {
    change(place, channels -> channels.withChecked(channel));
  }

  private dev.turnscope.store.ChannelMemory of(Place place) {
    return memory.settings().choices().channels(place.kept());
  }

  private void change(Place place, UnaryOperator<dev.turnscope.store.ChannelMemory> change) {
    memory.change(
        settings -> settings.withChoices(choices -> choices.withChannels(place.kept(), change)));
  }
}
