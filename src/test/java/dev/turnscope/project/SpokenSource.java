package dev.turnscope.project;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What one source of the window says: the texts it asks for, and words that it holds itself. */
final class SpokenSource extends TreeScanner<@Nullable Void, SpokenSource.Reader> {
  private static final Set<String> SHOWING_CALLS =
      Set.of("setText", "setPromptText", "setAccessibleText", "setAccessibleHelp", "setTitle");
  private static final Set<String> SHOWING_NODES =
      Set.of("Label", "Tooltip", "Button", "CopyButton", "Hyperlink", "MenuItem", "Unavailable");

  /** Names of threads, patterns, and the system’s names of its preferences. */
  private static final Set<String> UNREAD_CALLS =
      Set.of("background.run", "Pattern.compile", "preferences.get");

  private static final Pattern GAP = Pattern.compile(TextFormat.GAP);
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern LIKE_WORDS = Pattern.compile("\\s|[…’“”·]|^\\p{Lu}\\p{Ll}");

  private final String file;
  private final Trees trees;
  private final CompilationUnitTree unit;
  private final List<Use> uses = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private SpokenSource(String file, JavacTask task) throws IOException {
    this.file = file;
    trees = Trees.instance(task);
    unit = task.parse().iterator().next();
    scan(unit, Reader.UNKNOWN);
  }

  /** Who reads a literal. */
  enum Reader {
    UNKNOWN,
    PERSON,
    NOBODY
  }

  /** A text that is asked for, with as many arguments. */
  record Use(String place, String key, int arguments) {}

  /**
   * @param file its name, for complaints
   */
  static SpokenSource of(String file, String text) throws IOException {
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public String getCharContent(boolean ignored) {
            return text;
          }
        };
    return new SpokenSource(
        file,
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(source)));
  }

  List<Use> uses() {
    return uses;
  }

  /** Words that belong in the bundle, and keys that are no literals. */
  List<String> complaints() {
    return complaints;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, Reader reader) {
    String name = call.getMethodSelect().toString();
    if (name.equals("Words.of")) {
      asked(call);
      return scan(rest(call), Reader.UNKNOWN);
    }
    scan(call.getMethodSelect(), reader);
    if (!call.getArguments().isEmpty()) {
      scan(call.getArguments().getFirst(), readerOfFirst(name));
      scan(rest(call), Reader.UNKNOWN);
    }
    return null;
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree made, Reader reader) {
    String name = made.getIdentifier().toString();
    Reader ofArguments = Reader.UNKNOWN;
    if (SHOWING_NODES.contains(name)) {
      ofArguments = Reader.PERSON;
    } else if (name.endsWith("Exception")) {
      ofArguments = Reader.NOBODY;
    }
    scan(made.getArguments(), ofArguments);
    scan(made.getClassBody(), Reader.UNKNOWN);
    return null;
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree reference, Reader reader) {
    if (reference.toString().equals("Words::of")) {
      complain(reference, "asks for a text by a key that is no literal");
    }
    return super.visitMemberReference(reference, reader);
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree literal, Reader reader) {
    if (literal.getValue() instanceof String text && reader != Reader.NOBODY) {
      String words = GAP.matcher(text).replaceAll("");
      boolean said = reader == Reader.PERSON || LIKE_WORDS.matcher(words).find();
      if (said && LETTER.matcher(words).find()) {
        complain(literal, "says “" + text + "” itself: it belongs in texts.properties");
      }
    }
    return null;
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, Reader reader) {
    return null;
  }

  @Override
  public @Nullable Void visitAssert(AssertTree asserted, Reader reader) {
    scan(asserted.getCondition(), Reader.UNKNOWN);
    return scan(asserted.getDetail(), Reader.NOBODY);
  }

  private static Reader readerOfFirst(String call) {
    if (UNREAD_CALLS.contains(call)) {
      return Reader.NOBODY;
    }
    return SHOWING_CALLS.contains(call.substring(call.lastIndexOf('.') + 1))
        ? Reader.PERSON
        : Reader.UNKNOWN;
  }

  private static List<? extends ExpressionTree> rest(MethodInvocationTree call) {
    return call.getArguments().subList(1, call.getArguments().size());
  }

  private void asked(MethodInvocationTree call) {
    if (call.getArguments().getFirst() instanceof LiteralTree literal
        && literal.getValue() instanceof String key) {
      uses.add(new Use(place(call), key, call.getArguments().size() - 1));
    } else {
      complain(call, "asks for a text by a key that is no literal");
    }
  }

  private void complain(Tree where, String what) {
    complaints.add(place(where) + " " + what);
  }

  private String place(Tree where) {
    long start = trees.getSourcePositions().getStartPosition(unit, where);
    return file + ":" + unit.getLineMap().getLineNumber(start);
  }
}
