using BriefBot.Answers;
using BriefBot.LanguageModel.Resilience;

namespace BriefBot.Core.Tests.LanguageModel.Writing;

/// <summary>A model's sentence is shown when its quotes prove it; otherwise the quote is, and never nothing.</summary>
public sealed class ModelAnswererTests
{
    private const string Question = "Why did dockers in Genoa strike?";
    private const string Ships = "How many ships were waiting outside the breakwater?";

    [Fact]
    public async Task Answer_ProvedSentence_IsShownWithTheSentenceThatProvesIt()
    {
        using var world = await WritingWorld.HarbourStrikeAsync(
            """{"sentences":[{"text":"Dockers in Genoa went on strike over pay and night shifts.","quotes":[{q:Dockers in Genoa began}]}]}""");
        var answer = await world.AskAsync(Question);
        var sentence = Assert.Single(answer.Sentences);
        Assert.Equal("Dockers in Genoa went on strike over pay and night shifts.", sentence.Text);
        Assert.Equal("Dockers in Genoa began a strike on Monday over pay and night shifts.", Assert.Single(sentence.Quotes).Text);
        Assert.Equal(new Wording.Written("scripted-1", 1, 1), answer.Wording);
    }

    [Fact]
    public async Task Answer_OneSentenceOfThreeIsALie_ShowsItsQuoteInstead()
    {
        using var world = await WritingWorld.HarbourStrikeAsync(
            """
            {"sentences":[
              {"text":"Port director Aldo Ferrante said 40 ships were waiting outside the breakwater.","quotes":[{q:40 ships}]},
              {"text":"Dockers in Genoa began a strike on Monday over pay and pensions.","quotes":[{q:Dockers in Genoa began}]},
              {"text":"Trieste took in 12 extra ships this week because of the strike in Genoa.","quotes":[{q:12 extra ships}]}]}
            """);
        var answer = await world.AskAsync("How many ships were waiting outside the breakwater during the dockers' strike in Genoa?");
        Assert.Contains(answer.Sentences, sentence => sentence.Text.Contains("said 40 ships were waiting", StringComparison.Ordinal));
        Assert.Contains(answer.Sentences, sentence => sentence.Text == "Dockers in Genoa began a strike on Monday over pay and night shifts.");
        Assert.DoesNotContain(answer.Sentences, sentence => sentence.Text.Contains("pensions", StringComparison.Ordinal));
        Assert.Equal(new Wording.Written("scripted-1", 2, 3), answer.Wording);
    }

    [Theory]
    [InlineData("""{"sentences":[{"text":"41 ships were waiting outside the breakwater.","quotes":[{q:40 ships}]}]}""")]
    [InlineData("""{"sentences":[{"text":"40 ships were waiting outside the breakwater.","quotes":[{q:12 extra ships}]}]}""")]
    [InlineData("""{"sentences":[{"text":"40 ships were waiting outside the breakwater.","quotes":[99]}]}""")]
    [InlineData("""{"sentences":[{"text":"40 ships were waiting outside the breakwater, see https://evil.example/x.","quotes":[{q:40 ships}]}]}""")]
    [InlineData("""{"covered":false,"sentences":[],"missing":""}""")]
    [InlineData("I am sorry, I cannot do that.")]
    public async Task Answer_NothingHolds_IsTheArticlesOwnAndSaysSo(string reply)
    {
        using var world = await WritingWorld.HarbourStrikeAsync(reply);
        var answer = await world.AskAsync(Ships);
        Assert.Contains("40 ships were waiting", answer.Sentences[0].Text, StringComparison.Ordinal);
        Assert.NotNull(Assert.IsType<Wording.Quoted>(answer.Wording).Why);
        Assert.All(answer.Sentences, sentence => Assert.Equal(sentence.Quotes[0].Text, sentence.Text));
    }

    [Fact]
    public async Task Answer_TrueSentenceThatHasNothingToDoWithTheQuestion_IsNotShown()
    {
        using var world = await WritingWorld.HarbourStrikeAsync(
            """
            {"sentences":[{"text":"Analyst Petra Lindqvist warned that coffee prices could rise within weeks.","quotes":[{q:Petra}]}]}
            """);
        var answer = await world.AskAsync(Ships);
        Assert.DoesNotContain(answer.Sentences, sentence => sentence.Text.StartsWith("Analyst", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_ModelNotThere_IsTheArticlesOwnWithTheReason()
    {
        var until = new DateTimeOffset(2026, 1, 17, 0, 0, 0, TimeSpan.Zero);
        using var world = await WritingWorld.WithoutModelAsync(
            new ModelReply.Unavailable(ModelProblem.Spent, "your share of the language model is used up for today", until));
        var answer = await world.AskAsync(Ships);
        Assert.Equal(new Wording.Quoted("your share of the language model is used up for today", until), answer.Wording);
        Assert.Contains("40 ships", answer.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_NotCovered_DoesNotAskTheModel()
    {
        using var world = await WritingWorld.HarbourStrikeAsync();
        Assert.IsType<Answer.NotCovered>(await world.Answerer.AnswerAsync(
            new AnswerRequest("Who won the chess championship in Oslo?"), TestContext.Current.CancellationToken));
        Assert.Empty(world.Model.Requests);
    }

    [Fact]
    public async Task Answer_TheSameQuestionAgain_DoesNotAskTheModelAgain()
    {
        using var world = await WritingWorld.HarbourStrikeAsync(
            """{"sentences":[{"text":"40 ships were waiting outside the breakwater, port director Aldo Ferrante said.","quotes":[{q:40 ships}]}]}""");
        var first = await world.AskAsync(Ships);
        var second = await world.AskAsync(Ships);
        Assert.Equal(first.Sentences[0].Text, second.Sentences[0].Text);
        Assert.Single(world.Model.Requests);
    }

    [Fact]
    public async Task Answer_WhileItIsWritten_ShowsCheckedSentencesOnly()
    {
        using var world = await WritingWorld.HarbourStrikeAsync(
            """
            {"sentences":[
              {"text":"Dockers in Genoa began a strike on Monday.","quotes":[{q:Dockers in Genoa began}]},
              {"text":"Dockers in Genoa began a strike on Monday over 900 lost jobs.","quotes":[{q:Dockers in Genoa began}]},
              {"text":"The strike is over pay and night shifts.","quotes":[{q:Dockers in Genoa began}]}]}
            """);
        var shown = new Reports();
        await world.AskAsync(Question, shown);
        Assert.NotEmpty(shown.Texts);
        Assert.Equal("Dockers in Genoa began a strike on Monday.", shown.Texts[0]);
        Assert.DoesNotContain(shown.Texts, text => text.Contains("900", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_QuotesInThePrompt_AreNumberedDataWithinTheBudget()
    {
        using var world = await WritingWorld.HarbourStrikeAsync("""{"sentences":[]}""");
        await world.AskAsync(Question);
        var messages = Assert.Single(world.Model.Requests).Messages;
        Assert.Equal(2, messages.Count);
        Assert.Contains("""{"number":1,"title":"Dockers strike in Genoa","outlet":"Harbour News","date":"2026-01-20","text":""", messages[1].Text, StringComparison.Ordinal);
        Assert.Contains(Question, messages[1].Text, StringComparison.Ordinal);
    }

    private sealed class Reports : IProgress<Answer.Grounded>
    {
        public List<string> Texts { get; } = [];

        public void Report(Answer.Grounded value) => Texts.Add(string.Join(' ', value.Sentences.Select(sentence => sentence.Text)));
    }
}
