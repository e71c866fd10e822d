package errorscape.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.optimizer.Around;
import errorscape.optimizer.Course;
import errorscape.optimizer.Lbfgs;
import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Optimizers;
import errorscape.optimizer.Recipe;
import errorscape.optimizer.Schedule;
import errorscape.optimizer.SettingsType;
import errorscape.optimizer.Sgd;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class OptimizerJsonTest {
    @SuppressWarnings("unused") // read by name
    private static final List<Optimizers.Entry> ENTRIES = Optimizers.entries();

    @SuppressWarnings("unused") // read by name
    private static final List<SettingsType<? extends Course>> COURSES = Schedule.COURSES;

    private static OptimizerSettings read(String json) {
        return OptimizerJson.read(
                new JsonObject("optimizer", JsonMapper.shared().readTree(json)));
    }

    private static OptimizerSettings thereAndBack(OptimizerSettings settings) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        OptimizerJson.write(settings, object);
        return read(object.toString());
    }

    @ParameterizedTest
    @FieldSource("ENTRIES")
    void everyOptimizerComesBackAsItWas(Optimizers.Entry entry) {
        assertThat(thereAndBack(entry.standard())).isEqualTo(entry.standard());
        assertThat(read("{\"type\": \"" + entry.id() + "\"}")).isEqualTo(entry.standard());
    }

    @ParameterizedTest
    @FieldSource("COURSES")
    void everyScheduleComesBackAsItWas(SettingsType<? extends Course> type) {
        OptimizerSettings settings =
                new Recipe(new Sgd(0.1, 0), new Around(0.01, true, 1, 0.5), new Schedule(type.create(Map.of()), 7));
        assertThat(thereAndBack(settings)).isEqualTo(settings);
    }

    @Test
    void choicesAndWholeNumbersComeBackToo() {
        Lbfgs settings = new Lbfgs(0.5, 7, Lbfgs.LineSearch.NONE);
        assertThat(thereAndBack(settings)).isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"adam\", \"beta1\": 1} | optimizer.beta1: the beta 1 must be at least 0 and less than 1,"
                        + " not 1.0",
                "{\"type\": \"adam\", \"momentum\": 1} | optimizer.momentum: this key is not known here; known are"
                        + " amsgrad,",
                "{\"type\": \"lbfgs\", \"lineSearch\": \"exact\"} | optimizer.lineSearch: the line search must be one"
                        + " of none,",
                "{\"type\": \"lbfgs\", \"history\": 1.5} | optimizer.history: there must be a whole number",
                "{\"type\": \"lbfgs\", \"schedule\": {\"type\": \"step\"}} | optimizer.schedule: L-BFGS does not take"
                        + " a schedule",
                "{\"type\": \"sgd\", \"schedule\": {\"type\": \"waltz\"}} | optimizer.schedule.type: \"waltz\" is not"
                        + " known;",
                "{\"type\": \"sgd\", \"schedule\": {\"type\": \"step\", \"every\": 0}} | optimizer.schedule.every: the"
                        + " length",
                "{\"type\": \"sgd\", \"schedule\": {\"type\": \"step\", \"pace\": 2}} | optimizer.schedule.pace: this"
                        + " key is"
            })
    void aWrongSettingIsRefusedWithItsPlaceAndWhatIsAllowed(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith(message);
    }
}
