package errorscape.tensor;

import errorscape.math.ShortText;

/// A file of tensors that cannot be read; the message names the file, the tensor and what is wrong.
public final class TensorException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TensorException(String message) {
        super(ShortText.of(message));
    }

    TensorException(String message, Throwable cause) {
        super(ShortText.of(message), cause);
    }
}
