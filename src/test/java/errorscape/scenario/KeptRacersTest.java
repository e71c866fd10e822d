package errorscape.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.optimizer.Adam;
import errorscape.optimizer.Newton;
import errorscape.optimizer.Sgd;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptRacersTest {
    private static Scenario function(String formula) {
        return FunctionScenarios.of(formula, Optional.empty(), Optional.empty());
    }

    private static Scenario race(Scenario on) {
        Scenario two = Racers.add(on, RacerChoice.of(0, Adam.TYPE.create(Map.of("learningRate", 0.3))));
        return Racers.add(two, RacerChoice.of(0, Newton.TYPE.create(Map.of())));
    }

    @Test
    void theSameRacersRaceOnAnotherFunctionWithRatesThatSuitIt() {
        Scenario next = function("rosenbrock");
        List<RacerChoice> kept = Racers.of(KeptRacers.onto(race(function("himmelblau")), next));

        assertThat(kept).extracting(RacerChoice::number).containsExactly(1, 2, 3);
        assertThat(kept.getFirst().optimizer().learningRate())
                .isEqualTo(next.training().optimizer().learningRate());
        assertThat(kept.get(1).optimizer().optimizer()).isInstanceOf(Adam.class);
        assertThat(kept.get(1).optimizer().learningRate()).isNotEqualTo(0.3);
        assertThat(kept.get(2).optimizer().optimizer()).isInstanceOf(Newton.class);
    }

    @Test
    void networksKeepTheirRacersFromOneDataSetToTheNext() {
        Scenario moons = race(SampleScenarios.first());
        Scenario circles = ScenarioDefaults.forSample("circles");
        assertThat(Racers.of(KeptRacers.onto(moons, circles))).hasSize(3);
        assertThat(KeptRacers.onto(moons, circles).withTraining(circles.training()))
                .isEqualTo(circles);
    }

    @Test
    void anotherKindOfSubjectBringsItsOwnRacers() {
        Scenario next = ScenarioDefaults.forSample("circles");
        assertThat(KeptRacers.onto(race(function("himmelblau")), next)).isEqualTo(next);
    }

    @Test
    void aStartOfOnesOwnStaysBehind() {
        Scenario before = function("himmelblau");
        RacerChoice own = RacerChoice.of(0, new Sgd(0.01, 0)).withStart(before.start());
        assertThat(Racers.of(KeptRacers.onto(Racers.add(before, own), function("rosenbrock"))))
                .hasSize(1);
    }
}
