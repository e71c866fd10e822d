package errorscape.critical;

import errorscape.eigen.Spectrum;

/// The gradient near a point as a linear function of the step, `g + H p`.
interface LinearModel {
    /// The step of at most a length that makes the modelled gradient least: Levenberg's and Marquardt's
    /// `-(H^2 + mu)^-1 H g` with the least `mu` that keeps to the length.
    double[] step(double radius);

    /// The norm of the modelled gradient after a step.
    double normAfter(double[] step);

    /// The Newton step over the eigendirections whose curvature is not zero within the tolerance of [Spectrum].
    Newton newton();

    /// A Newton step and the gradient it leaves alone.
    ///
    /// @param step not to be modified
    /// @param kernelNorm norm of the gradient's part in the Hessian's kernel
    record Newton(double[] step, double kernelNorm) {}

    /// The spectral norm of the Hessian, or a lower estimate of it.
    double norm();

    /// `|H g| / (|H| |g|)` with the spectral norm: how far the gradient is from the Hessian's kernel (Frye et
    /// al. 2021).
    double flatness();
}
