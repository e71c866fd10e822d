package errorscape.ui.shell;

import errorscape.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// The only maker of FXML loaders; `%keys` are texts of [Words]. Controllers are made beforehand, so they get what they
/// need through
/// constructors; an FXML file names the class of its own.
public final class ViewLoader {
    private final Map<Class<?>, Object> controllers = new HashMap<>();
    private final List<Object> placed = new ArrayList<>();

    /// @param controllers one of each class that the FXML files name
    public ViewLoader(List<?> controllers) {
        controllers.forEach(controller -> this.controllers.put(controller.getClass(), controller));
    }

    /// Loads a view with its controllers.
    public Parent load(View view) {
        FXMLLoader loader = new FXMLLoader(view.url(), Words.shown());
        loader.setControllerFactory(this::controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("the view " + view.file() + " could not be loaded", e);
        }
    }

    /// The controllers whose views are loaded.
    public List<Object> placed() {
        return List.copyOf(placed);
    }

    private Object controller(Class<?> type) {
        Object controller = controllers.get(type);
        if (controller == null) {
            throw new IllegalStateException("no controller of " + type + " was given");
        }
        placed.add(controller);
        return controller;
    }
}
