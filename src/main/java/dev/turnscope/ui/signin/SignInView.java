package dev.turnscope.ui.signin;

import atlantafx.base.theme.Styles;
import dev.turnscope.aws.signin.DeviceCode;
import dev.turnscope.aws.signin.MfaQuestion;
import dev.turnscope.ui.look.CopyButton;
import dev.turnscope.ui.look.Words;
import java.net.URI;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The page of a sign-in. Once it has left the window, the sign-in is given up. */
public final class SignInView extends VBox {
  private static final int COLUMNS = 8;

  private final SignInViewModel model;
  private final Node first;

  /**
   * @param browser opens an address, null where that cannot be done from here
   */
  public SignInView(SignInViewModel model, SignInRequest request, @Nullable Consumer<URI> browser) {
    this.model = model;
    getStyleClass().add("sign-in");
    first =
        switch (request) {
          case SignInRequest.Browser(DeviceCode code) -> ofBrowser(code, browser);
          case SignInRequest.Digits(MfaQuestion question) -> ofDigits(question);
        };
    sceneProperty()
        .subscribe(
            (before, now) -> {
              if (before != null && now == null) {
                model.cancel();
              }
            });
  }

  /** Puts the focus where the person goes on. */
  public void begin() {
    first.requestFocus();
  }

  private Node ofBrowser(DeviceCode code, @Nullable Consumer<URI> browser) {
    Label shown = new Label(code.userCode());
    shown.setId("sign-in-code");
    shown.getStyleClass().add("code");
    String address = code.page().toString();
    CopyButton copyAddress =
        new CopyButton(
            Words.of("signin.copy-address"), Words.of("signin.copy-address.name"), () -> address);
    Button open = new Button(Words.of("signin.open"));
    open.setId("sign-in-open");
    open.getStyleClass().add(Styles.ACCENT);
    open.setOnAction(
        event -> {
          if (browser != null) {
            browser.accept(code.page());
          }
        });
    getChildren()
        .addAll(
            sentence(Words.of("signin.browser", code.profile())),
            row(
                shown,
                new CopyButton(
                    Words.of("look.copy"), Words.of("signin.copy-code"), code::userCode)),
            muted(Words.of("signin.waiting", code.expiresAt().atZone(ZoneId.systemDefault()))),
            browser == null
                ? buttons(copyAddress, cancel())
                : buttons(copyAddress, cancel(), open));
    return browser == null ? copyAddress : open;
  }

  private Node ofDigits(MfaQuestion question) {
    TextField field = new TextField();
    field.setId("sign-in-digits");
    field.setAccessibleText(Words.of("signin.digits.name"));
    field.setPrefColumnCount(COLUMNS);
    field.setMaxWidth(USE_PREF_SIZE);
    field.setTextFormatter(new TextFormatter<String>(SignInView::digitsAlone));
    field.textProperty().bindBidirectional(model.digitsProperty());
    field.setOnAction(event -> model.send());
    Button send = new Button(Words.of("signin.send"));
    send.setId("sign-in-send");
    send.getStyleClass().add(Styles.ACCENT);
    send.disableProperty().bind(model.completeProperty().not());
    send.setOnAction(event -> model.send());
    getChildren()
        .addAll(sentence(Words.of("signin.digits", question.profile(), question.serial())), field);
    if (question.again()) {
      getChildren().add(sentence(Words.of("signin.digits.again")));
    }
    getChildren().add(buttons(cancel(), send));
    return field;
  }

  /** Apps show the digits in two groups, and copy them so. */
  private static TextFormatter.@Nullable Change digitsAlone(TextFormatter.Change change) {
    change.setText(change.getText().replaceAll("\\s", ""));
    String now = change.getControlNewText();
    return now.matches("\\d{0,%d}".formatted(SignInViewModel.DIGITS)) ? change : null;
  }

  private Button cancel() {
    Button cancel = new Button(Words.of("signin.cancel"));
    cancel.setId("sign-in-cancel");
    cancel.setOnAction(event -> model.cancel());
    return cancel;
  }

  private static Node row(Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Node buttons(Node... nodes) {
    HBox buttons = new HBox(nodes);
    buttons.getStyleClass().add("buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }

  private static Label sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static Label muted(String text) {
    Label label = sentence(text);
    label.getStyleClass().add("muted");
    return label;
  }
}
