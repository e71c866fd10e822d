import java.lang.management.ManagementFactory;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// A window with nothing in it, in the words of the app's own rehearsal: what the app's start is measured against.
public final class EmptyWindow extends Application {
    public static void main(String[] arguments) {
        launch(EmptyWindow.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Pane(), 1280, 800));
        stage.show();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                long taken = System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime();
                System.out.println("first frame after " + taken + " ms");
                Platform.exit();
            }
        }.start();
    }
}
