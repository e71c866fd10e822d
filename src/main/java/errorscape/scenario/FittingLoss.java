package errorscape.scenario;

import errorscape.data.Dataset;
import errorscape.network.Loss;
import java.util.Arrays;

/// Whether a loss makes sense for a data set. Squared errors always do: classes are 0 and 1, or one-hot.
final class FittingLoss {
    private FittingLoss() {}

    /// The usual loss of a data set.
    static Loss usual(Dataset dataset) {
        return switch (dataset.classNames().size()) {
            case 0 -> Loss.MEAN_SQUARED;
            case 2 -> Loss.BINARY_CROSS_ENTROPY;
            default -> Loss.SOFTMAX_CROSS_ENTROPY;
        };
    }

    /// @throws ScenarioException if the loss needs other targets
    static void check(Loss loss, Dataset dataset, boolean standardise) {
        switch (loss) {
            case MEAN_SQUARED, HALF_MEAN_SQUARED, HALF_SUM_SQUARED -> {}
            case BINARY_CROSS_ENTROPY -> checkBinary(dataset, standardise);
            case SOFTMAX_CROSS_ENTROPY -> {
                if (!dataset.classification()) {
                    throw problem("softmax_cross_entropy needs classes, but the target " + targets(dataset)
                            + " holds numbers; use mean_squared");
                }
            }
        }
    }

    private static void checkBinary(Dataset dataset, boolean standardise) {
        if (dataset.classification()) {
            if (dataset.classNames().size() != 2) {
                throw problem("binary_cross_entropy needs two classes, but \"" + dataset.name() + "\" has "
                        + dataset.classNames().size() + "; use softmax_cross_entropy");
            }
            return;
        }
        boolean zerosAndOnes = Arrays.stream(dataset.targets()[0]).allMatch(v -> v == 0 || v == 1);
        if (dataset.targets().length != 1 || !zerosAndOnes) {
            throw problem("binary_cross_entropy needs one target of 0 and 1, unlike " + targets(dataset)
                    + "; use mean_squared");
        }
        if (standardise) {
            throw problem("binary_cross_entropy needs a target of 0 and 1, but as numbers the targets are standardised;"
                    + " name the column \"class\" or do not standardise");
        }
    }

    private static String targets(Dataset dataset) {
        return "\"" + String.join("\", \"", dataset.targetNames()) + "\"";
    }

    private static ScenarioException problem(String reason) {
        return new ScenarioException("network.loss: " + reason);
    }
}
