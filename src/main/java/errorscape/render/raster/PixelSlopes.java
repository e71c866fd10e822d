package errorscape.render.raster;

import errorscape.render.Projection;

/// How much the height changes per pixel, exactly and without a look at neighbouring pixels: with `J = d(x,
/// y) / d(u, v)` of the projected surface it is the length of `J^-T (h_u, h_v)`. Lines drawn with it stay
/// crisp up to the edge of a fold.
final class PixelSlopes implements ShadingStep {
    private final float perspective;
    private final float pixels;
    private final float reliefUp;
    private final float reliefTowards;
    private final float rightU;
    private final float rightV;
    private final float upU;
    private final float upV;
    private final float awayU;
    private final float awayV;
    private final double pixelsExactly;
    private final double centreY;

    PixelSlopes(Projection p) {
        perspective = (float) p.perspective;
        pixels = (float) p.pixels;
        reliefUp = (float) (Projection.RELIEF * p.cosElevation);
        reliefTowards = (float) (Projection.RELIEF * p.sinElevation);
        rightU = (float) (2 * p.halfX * p.cosAzimuth);
        rightV = (float) (2 * p.halfY * p.sinAzimuth);
        double backU = -2 * p.halfX * p.sinAzimuth;
        double backV = 2 * p.halfY * p.cosAzimuth;
        upU = (float) (backU * p.sinElevation);
        upV = (float) (backV * p.sinElevation);
        awayU = (float) (backU * p.cosElevation);
        awayV = (float) (backV * p.cosElevation);
        pixelsExactly = p.pixels;
        centreY = p.centreY;
    }

    @Override
    public void apply(RowBuffer b, int count, int row) {
        float screenY = (float) ((centreY - row - 0.5) / pixelsExactly);
        float p = perspective;
        float scale = pixels;
        float up = reliefUp;
        float towards = reliefTowards;
        float rU = rightU;
        float rV = rightV;
        float uU = upU;
        float uV = upV;
        float aU = awayU;
        float aV = awayV;
        float[] slopeU = b.slopeU;
        float[] slopeV = b.slopeV;
        float[] screenX = b.screenX;
        float[] shrink = b.shrink;
        float[] out = b.pixelSlope;
        for (int n = 0; n < count; n++) {
            float hu = slopeU[n];
            float hv = slopeV[n];
            float towardsU = p * (hu * towards - aU);
            float towardsV = p * (hv * towards - aV);
            float xu = rU + screenX[n] * towardsU;
            float xv = rV + screenX[n] * towardsV;
            float yu = uU + hu * up + screenY * towardsU;
            float yv = uV + hv * up + screenY * towardsV;
            float gx = hu * yv - hv * yu;
            float gy = hv * xu - hu * xv;
            float determinant = (xu * yv - xv * yu) * scale * shrink[n];
            // A surface seen edge-on has a determinant of 0: its lines are infinitely dense and fade away.
            out[n] = (float) Math.sqrt(gx * gx + gy * gy) / (Math.abs(determinant) + 1e-12f);
        }
    }
}
