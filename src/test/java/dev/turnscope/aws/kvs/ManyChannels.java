package dev.turnscope.aws.kvs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ten thousand channels over twenty pages, of an account that others use too: pages are throttled
 * before they come, in both of AWS's ways.
 */
public final class ManyChannels {
  public static final int CHANNELS = 10_000;
  public static final int PAGES = 20;

  /** The first page is small, as it is asked for; the others share the rest. */
  private static final int FIRST = 100;

  private static final int PAGE = Math.ceilDiv(CHANNELS - FIRST, PAGES - 1);
  private static final Pattern TOKEN = Pattern.compile("\"NextToken\":\"page-(\\d+)\"");

  /** Pages that are refused once or twice. */
  private static final List<Integer> LIMIT_EXCEEDED = List.of(0, 3, 7, 12);

  private static final List<Integer> THROTTLED = List.of(1, 7, 19);

  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private volatile int expiredFrom = PAGES;

  /** The token of this page, and of those after it, is not taken. */
  public ManyChannels expireFrom(int page) {
    expiredFrom = page;
    return this;
  }

  /** Tokens are taken again. */
  public void takeTokens() {
    expiredFrom = PAGES;
  }

  /** How often a page was throttled. */
  public static int throttled() {
    return LIMIT_EXCEEDED.size() + THROTTLED.size();
  }

  public static List<String> names() {
    return IntStream.range(0, CHANNELS).mapToObj(ManyChannels::name).toList();
  }

  /** Answers ListSignalingChannels. */
  public void answer(String request, OutputStream out) throws IOException {
    Matcher token = TOKEN.matcher(request);
    int page = token.find() ? Integer.parseInt(token.group(1)) : 0;
    out.write(response(page).getBytes(UTF_8));
  }

  private String response(int page) {
    if (page >= expiredFrom) {
      return refusal(400, "InvalidArgumentException", "The NextToken has expired.");
    }
    if (LIMIT_EXCEEDED.contains(page) && refused.add("limit " + page)) {
      return refusal(400, "ClientLimitExceededException", "Rate exceeded");
    }
    if (THROTTLED.contains(page) && refused.add("throttled " + page)) {
      return refusal(429, "ThrottlingException", "Rate exceeded");
    }
    int from = page == 0 ? 0 : FIRST + (page - 1) * PAGE;
    int to = Math.min(CHANNELS, page == 0 ? FIRST : from + PAGE);
    String next = page == PAGES - 1 ? "null" : "\"page-%d\"".formatted(page + 1);
    return RawServer.response(
        200,
        "",
        IntStream.range(from, to)
            .mapToObj(ManyChannels::channel)
            .collect(
                Collectors.joining(
                    ",", "{\"ChannelInfoList\":[", "],\"NextToken\":" + next + "}")));
  }

  private static String refusal(int status, String type, String words) {
    return RawServer.response(
        status, "x-amzn-ErrorType: " + type + "\r\n", "{\"Message\":\"" + words + "\"}");
  }

  private static String name(int number) {
    return "camera-%05d".formatted(number);
  }

  private static String channel(int number) {
    return """
    {"ChannelName":"%1$s","ChannelStatus":"ACTIVE","ChannelType":"SINGLE_MASTER",\
    "ChannelARN":"arn:aws:kinesisvideo:us-west-2:123456789012:channel/%1$s/17%2$011d"}"""
        .formatted(name(number), number);
  }
}
