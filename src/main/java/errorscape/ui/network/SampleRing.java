package errorscape.ui.network;

import errorscape.data.Dataset;
import errorscape.plot.InputChart;
import errorscape.render.DisplayList;
import errorscape.render.Palette;
import errorscape.scenario.Model;
import java.util.ArrayList;
import java.util.List;

/// A ring around the training sample that is looked at, where a picture has a place for it.
final class SampleRing {
    private static final double RADIUS = 8;

    private SampleRing() {}

    /// The picture with the ring over it.
    ///
    /// @param sample among those that train; none if there is no such sample
    static DisplayList over(ModelPicture picture, int sample, double width, double height, Palette palette) {
        DisplayList plain = picture.compose(width, height, palette);
        InputChart chart = picture.chart();
        Model model = picture.responses().model();
        int[] training = model.data().split().training();
        int inputs = picture.responses().inputs();
        if (chart == null || sample < 0 || sample >= training.length || inputs > 2) {
            return plain;
        }
        Dataset data = model.data().dataset();
        double x = data.inputs()[0][training[sample]];
        double y = (inputs == 2 ? data.inputs()[1] : data.targets()[0])[training[sample]];
        InputChart.Area area = chart.area(width, height, 1);
        double px = area.left() + chart.x().fraction(x) * area.width();
        double py = area.top() + (1 - chart.y().fraction(y)) * area.height();
        List<DisplayList.Item> items = new ArrayList<>(plain.items());
        items.add(new DisplayList.Disc(px, py, RADIUS, 0, 0xC0101216, 4));
        items.add(new DisplayList.Disc(px, py, RADIUS, 0, palette.accent(), 2));
        return new DisplayList(items);
    }
}
