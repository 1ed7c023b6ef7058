import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts the icon's sizes into one file as Windows has it: {@code Icon FOLDER FILE}. */
final class Icon {
  private static final List<Integer> SIDES = List.of(16, 32, 48, 128, 256);
  private static final int HEADER = 6;
  private static final int ENTRY = 16;

  private Icon() {}

  public static void main(String[] arguments) throws IOException {
    ByteBuffer directory =
        ByteBuffer.allocate(HEADER + ENTRY * SIDES.size()).order(ByteOrder.LITTLE_ENDIAN);
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    directory.putShort((short) 0).putShort((short) 1).putShort((short) SIDES.size());
    for (int side : SIDES) {
      byte[] picture =
          Files.readAllBytes(Path.of(arguments[0], "turnscope-%d.png".formatted(side)));
      // 256 is written as 0: it has a byte.
      directory.put((byte) side).put((byte) side).put((byte) 0).put((byte) 0);
      directory.putShort((short) 1).putShort((short) 32);
      directory.putInt(picture.length).putInt(directory.capacity() + pictures.size());
      pictures.write(picture);
    }
    ByteArrayOutputStream icon = new ByteArrayOutputStream();
    icon.write(directory.array());
    pictures.writeTo(icon);
    Files.write(Path.of(arguments[1]), icon.toByteArray());
  }
}
