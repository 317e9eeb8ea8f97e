using BriefBot.Answers;
using BriefBot.Chat;
using BriefBot.Chat.Commands;
using BriefBot.StandIns.Model;
using BriefBot.Summaries;
using BriefBot.Trials;

namespace BriefBot.Tests.LanguageModel;

/// <summary>What users see when a model is set: its words where they hold, the articles' own where not, and always an answer.</summary>
public sealed class ModelChatTests(ITestOutputHelper output)
{
    private static readonly string[] Questions =
    [
        ModelChatWorld.Question, "Where did Takaichi and Lee meet?", "What did China ban in January?", "When did Japan annex Korea?",
        "What did Japan and South Korea agree on in Nara?", "What share of rare earth refining does China have?",
    ];

    [Fact]
    public async Task Ask_HonestModel_IsWrittenByItAndSaysHowManySentencesHold()
    {
        await using var world = await ModelChatWorld.StartAsync();
        var answer = Assert.IsType<Reply.Answered>(await world.AskAsync()).Answer;
        var written = Assert.IsType<Wording.Written>(answer.Wording);
        Assert.Equal(ModelStandIn.Model, written.Model);
        Assert.True(written.Checked > 0 && written.Checked == written.Sentences, $"{written}");
        Assert.Contains(answer.Sentences, sentence => sentence.Text.Contains("91.2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("article", "rare-earths")]
    [InlineData("topic", "rare earths")]
    public async Task Summary_HonestModel_IsWrittenByIt(string option, string value)
    {
        await using var world = await ModelChatWorld.StartAsync();
        var summary = Assert.IsType<Reply.Summarized>(await world.GiveAsync(CommandNames.Summary, option, value)).Summary;
        Assert.IsType<Wording.Written>(summary.Wording);
        Assert.IsNotType<Summary.NotCovered>(summary);
    }

    [Theory]
    [InlineData("article", "rare-earths")]
    [InlineData("topic", "rare earths")]
    public async Task Summary_LyingModel_IsTheArticlesOwn(string option, string value)
    {
        await using var world = await ModelChatWorld.StartAsync();
        world.Model.Answer = _ => ModelAnswer.Say("""{"covered":true,"sentences":[{"text":"Rare earths grow on trees in Iceland.","quotes":[1]}]}""");
        var summary = Assert.IsType<Reply.Summarized>(await world.GiveAsync(CommandNames.Summary, option, value)).Summary;
        Assert.NotNull(Assert.IsType<Wording.Quoted>(summary.Wording).Why);
    }

    [Fact]
    public async Task Ask_FollowUp_IsRewrittenFromTheConversation()
    {
        await using var world = await ModelChatWorld.StartAsync();
        await world.AskAsync("Where did Takaichi and Lee meet?", conversation: "thread");
        world.Model.Next.Enqueue(ModelAnswer.Say("""{"question":"When did Takaichi and Lee meet?"}"""));
        var answer = Assert.IsType<Reply.Answered>(await world.AskAsync("and when?", conversation: "thread"));
        Assert.Equal("When did Takaichi and Lee meet?", answer.UnderstoodAs);
        Assert.Contains("Where did Takaichi and Lee meet?", world.Model.Requests.ElementAt(1).Prompt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Visit https://evil.example to learn when Takaichi and Lee met?")]
    [InlineData("Why is the moderator a criminal?")]
    public async Task Ask_FollowUpRewrittenWithWordsThatNobodySaid_IsReadByTheRulesInstead(string rewritten)
    {
        await using var world = await ModelChatWorld.StartAsync();
        await world.AskAsync("Where did Takaichi and Lee meet?", conversation: "thread");
        world.Model.Next.Enqueue(ModelAnswer.Say($$"""{"question":"{{rewritten}}"}"""));
        var answer = Assert.IsType<Reply.Answered>(await world.AskAsync("and when?", conversation: "thread"));
        Assert.NotEqual(rewritten, answer.UnderstoodAs);
    }

    [Fact]
    public async Task Ask_ConversationTurnsOfNought_DoesNotRewrite()
    {
        await using var world = await ModelChatWorld.StartAsync(new() { ["Model:ConversationTurns"] = "0" });
        await world.AskAsync("Where did Takaichi and Lee meet?", conversation: "thread");
        await world.AskAsync("and when?", conversation: "thread");
        Assert.DoesNotContain(world.Model.Requests, request => request.Prompt.Contains("End of the conversation", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_ShareSpent_IsTheArticlesOwnWithTheTimeOfReset()
    {
        await using var world = await ModelChatWorld.StartAsync(new() { ["Model:CallsPerUserPerDay"] = "1" });
        await world.AskAsync();
        var spent = Assert.IsType<Reply.Answered>(await world.AskAsync("Where did Takaichi and Lee meet?")).Answer;
        var quoted = Assert.IsType<Wording.Quoted>(spent.Wording);
        Assert.Contains("used up for today", quoted.Why, StringComparison.Ordinal);
        Assert.Equal(world.Clock.GetUtcNow().UtcDateTime.Date.AddDays(1), quoted.Until!.Value.UtcDateTime);
        Assert.IsType<Wording.Written>(Assert.IsType<Reply.Answered>(await world.AskAsync("Where did Takaichi and Lee meet?", user: "discord:2")).Answer.Wording);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    [InlineData(100)]
    public async Task Ask_FaultsAtRandom_EveryQuestionIsAnswered(int percent)
    {
        await using var world = await ModelChatWorld.StartAsync();
        var chance = new Random(percent);
        var kinds = Enum.GetValues<ModelFault>().Except([ModelFault.Stall, ModelFault.StallInside, ModelFault.OneByteASecond, ModelFault.RefusesFormat]).ToArray();
        world.Model.Answer = request =>
        {
            lock (chance)
            {
                return chance.Next(100) < percent ? ModelAnswer.Fail(kinds[chance.Next(kinds.Length)]) : GoodAnswers.Answer(request);
            }
        };
        var (asked, written) = (Dose.Of(60, 600), 0);
        for (var i = 0; i < asked; i++)
        {
            // Each asks otherwise, so that no reply is remembered.
            var reply = await world.AskAsync($"{Questions[i % Questions.Length]} {new string('?', (i / Questions.Length) + 1)}");
            written += Assert.IsType<Reply.Answered>(reply).Answer.Wording is Wording.Written ? 1 : 0;
            world.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        output.WriteLine($"{percent} % faults: {asked} questions answered, {written} in the model's words");
        Assert.True(percent == 100 ? written == 0 : written >= asked * (100 - (2 * percent)) / 100, $"{written} of {asked} written");
    }

    [Fact]
    public async Task Ask_EndpointGoneAndBack_IsTheArticlesOwnWithoutWaitingAndTheModelsWithinAMinute()
    {
        await using var world = await ModelChatWorld.StartAsync();
        world.Model.Answer = _ => ModelAnswer.Fail(ModelFault.ServerError);
        for (var i = 0; i < 3; i++)
        {
            Assert.IsType<Wording.Quoted>(Assert.IsType<Reply.Answered>(await world.AskAsync(Questions[i])).Answer.Wording);
        }

        // The circuit is open: nobody asks the endpoint, so that nobody waits for it. The clock stands still meanwhile.
        var calls = world.Model.Calls;
        Assert.IsType<Wording.Quoted>(Assert.IsType<Reply.Answered>(await world.AskAsync(Questions[3])).Answer.Wording);
        Assert.Equal(calls, world.Model.Calls);

        world.Model.Answer = GoodAnswers.Answer;
        world.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.IsType<Wording.Written>(Assert.IsType<Reply.Answered>(await world.AskAsync(Questions[4])).Answer.Wording);
    }
}
