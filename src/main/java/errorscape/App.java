package errorscape;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The JavaFX application.
public final class App extends Application {
    @Override
    public void start(Stage stage) {
        stage.setTitle("Errorscape");
        stage.setScene(new Scene(new StackPane(), 1280, 800));
        stage.show();
    }
}
