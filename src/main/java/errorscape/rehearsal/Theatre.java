package errorscape.rehearsal;

import errorscape.ui.main.MainWindow;
import errorscape.ui.session.Session;
import java.util.function.Consumer;
import javafx.stage.Stage;

/// Where a rehearsal is played.
///
/// @param stage shown
/// @param report gets a line of findings at a time
public record Theatre(Stage stage, Session session, MainWindow window, Consumer<String> report) {}
