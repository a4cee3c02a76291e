using RareEarth.Methods.AnalyticHierarchy;
using Xunit;

namespace RareEarth.Methods.Tests.AnalyticHierarchy;

public sealed class QuestionnaireTests
{
    private static readonly string[] Items = ["a", "b", "c"];

    [Fact]
    public void Answers_either_way_round_make_judgements()
    {
        Assert.Equal([3, 1 / 5.0, null], Questionnaire.Read(Items, [("a", "b", "3"), ("c", "a", " 5 "), ("b", "a", "1/3")]));
        Assert.Equal(1 / 7.0, Questionnaire.Judgement("1/7", "a", "b"));
    }

    [Theory]
    [InlineData("0", "a over b is '0', which is not on Saaty's scale")]
    [InlineData("10", "a over b is '10', which is not on Saaty's scale")]
    [InlineData("2.5", "a over b is '2.5', which is not on Saaty's scale")]
    [InlineData("1/0", "a over b is '1/0', which is not on Saaty's scale")]
    [InlineData("three", "a over b is 'three': an answer is a number")]
    [InlineData("", "a over b is '': an answer is a number")]
    [InlineData("1/2/3", "a over b is '1/2/3': an answer is a number")]
    public void What_is_no_answer_is_explained_where_it_was_given(string answer, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Questionnaire.Read(Items, [("a", "b", answer)])).Message, StringComparison.Ordinal);

    [Fact]
    public void Answers_that_contradict_each_other_are_named()
    {
        Assert.StartsWith("a over b is '3' and b over a is '2': one must be the reciprocal",
            Assert.Throws<ArgumentException>(() => Questionnaire.Read(Items, [("a", "b", "3"), ("b", "a", "2")])).Message, StringComparison.Ordinal);
        Assert.StartsWith("a over b is answered twice: '3' and '4'.",
            Assert.Throws<ArgumentException>(() => Questionnaire.Read(Items, [("a", "b", "3"), ("a", "b", "4")])).Message, StringComparison.Ordinal);
        Assert.StartsWith("'a over d' compares no two items of a, b, c.",
            Assert.Throws<ArgumentException>(() => Questionnaire.Read(Items, [("a", "d", "3")])).Message, StringComparison.Ordinal);
    }
}
