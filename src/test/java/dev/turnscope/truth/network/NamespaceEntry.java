package dev.turnscope.truth.network;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/** Takes the calling thread into a network namespace: its sockets belong there from then on. */
final class NamespaceEntry {
  private static final int READ_ONLY = 0;
  private static final int CLONE_NEWNET = 0x40000000;

  private static final MethodHandle OPEN =
      function(
          "open",
          FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
          Linker.Option.firstVariadicArg(2));
  private static final MethodHandle SETNS =
      function("setns", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
  private static final MethodHandle CLOSE =
      function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

  private NamespaceEntry() {}

  /** To be called on a platform thread that ends afterwards. */
  static void enter(String namespace) {
    try (Arena arena = Arena.ofConfined()) {
      int file = (int) OPEN.invokeExact(arena.allocateFrom("/run/netns/" + namespace), READ_ONLY);
      int entered = (int) SETNS.invokeExact(file, CLONE_NEWNET);
      int closed = (int) CLOSE.invokeExact(file);
      if (entered != 0 || closed != 0) {
        throw new IllegalStateException("cannot enter the network namespace " + namespace);
      }
    } catch (RuntimeException | Error own) {
      throw own;
    } catch (Throwable never) {
      throw new IllegalStateException(never);
    }
  }

  private static MethodHandle function(
      String name, FunctionDescriptor shape, Linker.Option... options) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(), shape, options);
  }
}
