package errorscape.ui.main;

import java.nio.file.Path;
import java.util.Optional;

/// Every dialog is closed without an answer.
final class NoFiles implements FilePicker {
    @Override
    public Optional<Path> toOpen() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> toOpenDirections() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> toSave(String suggestion) {
        return Optional.empty();
    }
}
