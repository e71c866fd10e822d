package errorscape.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// The only maker of FXML loaders. Controllers come from suppliers, so they get what they need through constructors.
public final class ViewLoader {
    private final Map<Class<?>, Supplier<?>> controllers;

    /// @param controllers how each controller class named in an FXML file is made
    public ViewLoader(Map<Class<?>, Supplier<?>> controllers) {
        this.controllers = Map.copyOf(controllers);
    }

    /// Loads a view with its controllers.
    public Parent load(View view) {
        FXMLLoader loader = new FXMLLoader(view.url());
        loader.setControllerFactory(this::controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("the view " + view.file() + " could not be loaded", e);
        }
    }

    private Object controller(Class<?> type) {
        Supplier<?> supplier = controllers.get(type);
        if (supplier == null) {
            throw new IllegalStateException("no controller of " + type + " was given");
        }
        return supplier.get();
    }
}
