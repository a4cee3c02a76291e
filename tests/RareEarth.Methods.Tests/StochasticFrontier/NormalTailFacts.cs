using RareEarth.Methods.StochasticFrontier;
using Xunit;

namespace RareEarth.Methods.Tests.StochasticFrontier;

/// <summary>The normal distribution far out in its tail, against values of mpmath 1.2.1 with 40 digits.</summary>
public sealed class NormalTailFacts
{
    [Theory]
    [InlineData(-1000000.0, -500000000014.73445, 1000000.000001, 9.9999999999800001e-7)]
    [InlineData(-1000.0, -500007.82669481218, 1000.000999998, 0.00099999800000999993)]
    [InlineData(-100.0, -5005.5242086942051, 100.00999800099926, 0.0099980009992607052)]
    [InlineData(-40.0, -804.60844201375379, 40.024968847207264, 0.024968847207263723)]
    [InlineData(-38.5, -745.69527029041108, 38.525939096854494, 0.025939096854493696)]
    [InlineData(-20.0, -203.91715537109726, 20.049753068527851, 0.049753068527850542)]
    [InlineData(-8.0, -35.01343715991455, 8.1213681122361127, 0.12136811223611268)]
    [InlineData(-6.0, -20.736768949974706, 6.1584826045445989, 0.15848260454459892)]
    [InlineData(-5.6, -18.351379495909334, 5.7686666042971351, 0.1686666042971351)]
    [InlineData(-3.0, -6.6077262215103495, 3.2830986549304365, 0.28309865493043651)]
    [InlineData(-1.0, -1.8410216450092635, 1.5251352761609812, 0.52513527616098121)]
    [InlineData(-0.6, -1.2937038116140281, 1.2150257602375433, 0.61502576023754331)]
    [InlineData(-0.1, -0.77615459273027332, 0.86261747153093614, 0.76261747153093614)]
    [InlineData(0.0, -0.69314718055994531, 0.79788456080286536, 0.79788456080286536)]
    [InlineData(0.3, -0.4814101615884812, 0.61722085361273444, 0.91722085361273444)]
    [InlineData(0.7, -0.27702394227713124, 0.41192475041929065, 1.1119247504192906)]
    [InlineData(2.0, -0.023012909328963488, 0.055247862678989959, 2.05524786267899)]
    [InlineData(5.0, -2.8665161296376359e-7, 1.4867199409049057e-6, 5.0000014867199409)]
    [InlineData(8.0, -6.2209605742717861e-16, 5.0522710835368954e-15, 8.0000000000000051)]
    [InlineData(30.0, -4.9067139271481871e-198, 1.4736461348785475e-196, 30.0)]
    public void It_is_exact_to_thirteen_digits(double z, double logCdf, double mills, double truncatedMean)
    {
        Digits.AssertAgree(logCdf, NormalTail.LogCdf(z), 13, $"log Φ({z})");
        Digits.AssertAgree(mills, NormalTail.Of(z).Mills, 13, $"φ/Φ({z})");
        Digits.AssertAgree(truncatedMean, NormalTail.TruncatedMean(z), 12.5, $"z + φ/Φ({z})");
        (double factor, double again) = NormalTail.Factored(z);
        Assert.Equal(NormalTail.Of(z).Mills, again);
        Assert.Equal(NormalTail.LogCdf(z), Math.Log(factor) - (z < 0 ? z * z / 2 : 0), 1e-15 * Math.Max(1, z * z));
    }

    [Theory]
    [InlineData(-1e-3)]
    [InlineData(-0.5)]
    [InlineData(-5.999)]
    [InlineData(-6.001)]
    [InlineData(-29.9)]
    [InlineData(-30.1)]
    public void Pieces_meet(double z)
    {
        double step = 1e-6 * Math.Abs(z);
        double middle = NormalTail.TruncatedMean(z), ends = (NormalTail.TruncatedMean(z - step) + NormalTail.TruncatedMean(z + step)) / 2;
        Assert.Equal(middle, ends, 1e-10);
        double mills = NormalTail.Of(z).Mills;
        Digits.AssertAgree(middle, NormalTail.QuickTruncatedMean(z, mills), 8, $"quick at {z}");
    }

    [Theory]
    [InlineData(-40, 0.3)]
    [InlineData(-1e6, 2)]
    [InlineData(-3, 5)]
    [InlineData(2, 5)]
    [InlineData(12, 3)]
    public void The_moment_of_an_exponential_lies_between_its_bounds(double z, double shift)
    {
        // Jensen from below, and 1 from above; at −40 and beyond U is nearly exponential with rate −z: E exp(−sU) = −z/(−z + s)
        double log = NormalTail.LogMomentRatio(z, shift);
        Assert.InRange(log, -shift * NormalTail.TruncatedMean(z), 0);
        if (z <= -40)
        {
            Assert.Equal(Math.Log(-z / (-z + shift)), log, 2e-5);
        }
    }
}
