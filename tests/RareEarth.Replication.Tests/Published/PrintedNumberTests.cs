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
    public void A_printed_text_gives_value_decimals_and_stars(string printed, double value, int decimals, int stars)
    {
        Assert.Equal(new PrintedNumber(printed, value, decimals, stars), PrintedNumber.Parse(printed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("***")]
    [InlineData("n.a.")]
    [InlineData("(0.5")]
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
