using RareEarth.Replication.Published;
using Xunit;

namespace RareEarth.Replication.Tests.Published;

public sealed class PrintedNumberTests
{
    [Theory]
    [InlineData("0.648***", 0.648, 3, 3)]
    [InlineData("(0.182)", 0.182, 3, 0)]
    [InlineData("−4.848*", -4.848, 3, 1)] // the minus sign of the print, U+2212
    [InlineData("2 010.5", 2010.5, 1, 0)]
    [InlineData("(0.044 3)", 0.0443, 4, 0)]
    [InlineData("9.140", 9.14, 3, 0)]
    [InlineData("120", 120, 0, 0)]
    [InlineData("0.502 **", 0.502, 3, 2)]
    [InlineData("−1 580***", -1580, 0, 3)]
    [InlineData("25 440", 25440, 0, 0)]
    [InlineData("-0.101", -0.101, 3, 0)] // the minus sign of a keyboard
    public void A_printed_text_gives_value_decimals_and_stars(string printed, double value, int decimals, int stars)
    {
        Assert.Equal(new PrintedNumber(printed, value, decimals, stars), PrintedNumber.Parse(printed));
    }

    // the conversion of a page has set the superscript on the line
    [Theory]
    [InlineData("1.21×10−5 **", 1.21e-5, 2, 2, -5)]
    [InlineData("(5.69×10−6)", 5.69e-6, 2, 0, -6)]
    [InlineData("−3×104", -3e4, 0, 0, 4)]
    [InlineData("1.500×100", 1.5, 3, 0, 0)]
    public void A_power_of_ten_scales_the_value_and_not_the_decimals(string printed, double value, int decimals, int stars, int exponent)
    {
        Assert.Equal(new PrintedNumber(printed, value, decimals, stars, exponent), PrintedNumber.Parse(printed));
    }

    [Fact]
    public void A_power_of_ten_scales_the_interval()
    {
        PrintedNumber small = PrintedNumber.Parse("1.21×10−5 **");
        Assert.Equal((5e-8, 1.205e-5, 1.215e-5), (small.HalfUnit, small.Lower, small.Upper));
        Assert.True(small.Agrees(1.215e-5));
        Assert.False(small.Agrees(1.21501e-5));
        Assert.False(small.Agrees(1.20499e-5));

        PrintedNumber large = PrintedNumber.Parse("1.2×104"); // somewhere from 11,500 to 12,500
        Assert.Equal((500, 11500, 12500), (large.HalfUnit, large.Lower, large.Upper));

        PrintedNumber whole = PrintedNumber.Parse("12×103");
        Assert.Equal((500, 11500, 12500), (whole.HalfUnit, whole.Lower, whole.Upper));
    }

    [Fact]
    public void An_interval_of_a_very_small_number_is_not_lost_in_the_slack()
    {
        PrintedNumber tiny = PrintedNumber.Parse("3.00×10−12");
        Assert.True(tiny.Agrees(3.004e-12));
        Assert.False(tiny.Agrees(3.006e-12));
    }

    [Fact]
    public void A_number_printed_with_a_per_cent_sign_is_in_per_cent()
    {
        PrintedNumber change = PrintedNumber.Parse("−0.24%");
        Assert.Equal((-0.24, 2), (change.Value, change.Decimals));
        Assert.Equal((-0.245, -0.235), (change.Lower, change.Upper));
    }

    [Theory]
    [InlineData("")]
    [InlineData("***")]
    [InlineData("n.a.")]
    [InlineData("(0.5")]
    [InlineData("是")]
    [InlineData("%")]
    [InlineData("1.2×10")]
    [InlineData("×10−5")]
    [InlineData("1.2×10−40")] // no longer fits a decimal
    [InlineData("1.2×10−5×10−5")]
    public void A_text_that_is_no_number_is_refused(string printed)
    {
        Assert.Contains($"'{printed}'", Assert.Throws<FormatException>(() => PrintedNumber.Parse(printed)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_interval_is_half_a_unit_of_the_last_digit_either_way()
    {
        PrintedNumber did = PrintedNumber.Parse("0.648***");
        Assert.Equal((0.0005, 0.6475, 0.6485), (did.HalfUnit, did.Lower, did.Upper));

        PrintedNumber constant = PrintedNumber.Parse("−49.63**");
        Assert.Equal((-49.635, -49.625), (constant.Lower, constant.Upper));
    }

    [Fact]
    public void A_trailing_zero_narrows_the_interval()
    {
        Assert.True(PrintedNumber.Parse("9.14").Agrees(9.1376));
        Assert.False(PrintedNumber.Parse("9.140").Agrees(9.1376));
    }

    [Theory]
    [InlineData(0.6475, true)] // a tie: rules differ, so both ends belong
    [InlineData(0.6485, true)]
    [InlineData(0.648, true)]
    [InlineData(0.64749, false)]
    [InlineData(0.64851, false)]
    [InlineData(double.NaN, false)]
    public void A_number_agrees_when_it_rounds_to_what_is_printed(double computed, bool agrees)
    {
        Assert.Equal(agrees, PrintedNumber.Parse("0.648***").Agrees(computed));
    }
}
