import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** What a window costs at the least: a Stage and a Label. */
public final class BareWindow extends Application {
  public static void main(String[] arguments) {
    launch(arguments);
  }

  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new Label("Turnscope"), 800, 600));
    stage.show();
  }
}
