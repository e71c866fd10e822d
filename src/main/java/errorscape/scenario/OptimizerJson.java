package errorscape.scenario;

import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Sgd;
import tools.jackson.databind.node.ObjectNode;

/// Optimizers in scenario files: `{"type": "sgd", "learningRate": 0.1, "momentum": 0.9}`.
final class OptimizerJson {
    private OptimizerJson() {}

    static OptimizerSettings read(JsonObject object) {
        JsonValue type = object.need("type");
        OptimizerSettings settings = switch (type.text()) {
            case "sgd" -> sgd(object);
            default -> throw type.problem("\"" + type.text() + "\" is not known; allowed is sgd");
        };
        object.close();
        return settings;
    }

    static void write(OptimizerSettings settings, ObjectNode object) {
        switch (settings) {
            case Sgd sgd ->
                object.put("type", "sgd")
                        .put("learningRate", sgd.learningRate())
                        .put("momentum", sgd.momentum());
        }
    }

    private static Sgd sgd(JsonObject object) {
        double learningRate = object.need("learningRate").number();
        if (!(learningRate > 0)) {
            throw object.problem("learningRate", "the learning rate must be positive, not " + learningRate);
        }
        double momentum = object.take("momentum").map(JsonValue::number).orElse(0.0);
        if (!(momentum >= 0 && momentum < 1)) {
            throw object.problem("momentum", "momentum must be from 0 to below 1, not " + momentum);
        }
        return new Sgd(learningRate, momentum);
    }
}
