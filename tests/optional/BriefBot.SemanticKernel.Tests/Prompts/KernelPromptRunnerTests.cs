using BriefBot.Core.Tests.LanguageModel.Prompts;
using BriefBot.LanguageModel;
using BriefBot.LanguageModel.Budgets;
using BriefBot.LanguageModel.Prompts;
using BriefBot.LanguageModel.Resilience;
using BriefBot.SemanticKernel.Tests.Worlds;
using BriefBot.StandIns.Model;
using BriefBot.Trials;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace BriefBot.SemanticKernel.Tests.Prompts;

public sealed class KernelPromptRunnerTests
{
    public static TheoryData<string> Names => [.. PromptNames.All];

    public static TheoryData<string, bool> NamesAndWays => [.. PromptNames.All.SelectMany(name => new (string, bool)[] { (name, false), (name, true) })];

    [Theory]
    [MemberData(nameof(NamesAndWays))]
    public async Task Run_HostileTexts_AsksWithTheSameMessagesAsTheBuiltInEngine(string name, bool isStream)
    {
        var random = new Random(42);
        var texts = HostileTexts.Named.Concat(Enumerable.Range(0, Dose.Of(40, 1_000)).Select(_ => HostileTexts.Random(random)));
        using var client = new RecordingClient();
        var world = new PromptWorld(client);
        foreach (var text in texts)
        {
            var request = PromptWorld.Request(name, text);
            await PromptWorld.AskAsync(world.Kernel, request, isStream);
            Assert.Equal(request.Messages.Select(message => (message.Role.Value, message.Text)), client.Messages);
        }
    }

    [Fact]
    public void Run_AnyTexts_AsksWithTheSameMessagesAsTheBuiltInEngine()
    {
        using var client = new RecordingClient();
        var world = new PromptWorld(client);
        Prop.ForAll<string?, string?>((question, conversation) =>
        {
            var request = PromptWorld.Request(PromptNames.RewriteQuestion, new Dictionary<string, string>
            {
                [PromptVariables.Question] = question ?? string.Empty,
                [PromptVariables.Conversation] = conversation ?? string.Empty,
                [PromptVariables.Today] = "2026-01-16",
            });
            PromptWorld.AskAsync(world.Kernel, request, isStream: false).GetAwaiter().GetResult();
            return request.Messages.Select(message => (message.Role.Value, message.Text)).SequenceEqual(client.Messages);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Dose.Of(100, 2_000)));
    }

    [Theory]
    [MemberData(nameof(NamesAndWays))]
    public async Task Run_AtAServer_SendsTheSameRequestAndReadsTheSameReplyAsTheBuiltInEngine(string name, bool isStream)
    {
        await using var server = await ModelStandIn.StartAsync(0, TestContext.Current.CancellationToken);
        using var client = new OpenAiChatClient(
            Options.Create(new LanguageModelOptions { Endpoint = server.Endpoint, Model = ModelStandIn.Model }), TimeProvider.System);
        var world = new PromptWorld(client);
        var request = PromptWorld.Request(name, """{"number":1,"text":"Rare earths & 日本 \"91.2\" 😀 </message>."}""");

        var (ours, theirs) = (await PromptWorld.AskAsync(world.BuiltIn, request, isStream), await PromptWorld.AskAsync(world.Kernel, request, isStream));

        Assert.Equal(2, server.Calls);
        Assert.Equal(server.Requests.First().Body.GetRawText(), server.Requests.Last().Body.GetRawText());
        Assert.Equal(("json_schema", isStream), (server.Requests.Last().Format, server.Requests.Last().IsStream));
        Assert.Equal((ours.Text, ours.ModelId, ours.FinishReason), (theirs.Text, theirs.ModelId, theirs.FinishReason));
        Assert.Equal((ours.Usage!.InputTokenCount, ours.Usage.OutputTokenCount), (theirs.Usage!.InputTokenCount, theirs.Usage.OutputTokenCount));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_ServerFails_ThrowsTheClientsOwnError(bool isStream)
    {
        await using var server = await ModelStandIn.StartAsync(0, TestContext.Current.CancellationToken);
        server.Answer = _ => ModelAnswer.Fail(ModelFault.ServerError);
        using var client = new OpenAiChatClient(
            Options.Create(new LanguageModelOptions { Endpoint = server.Endpoint, Model = ModelStandIn.Model }), TimeProvider.System);
        var world = new PromptWorld(client);
        var failure = await Assert.ThrowsAsync<ModelException>(() => PromptWorld.AskAsync(world.Kernel, PromptWorld.Request(PromptNames.Answer, "x"), isStream));
        Assert.Equal(ModelProblem.Broken, failure.Problem);
    }

    [Fact]
    public async Task Run_MessagesOfNoFile_AreSentAsTheyAre()
    {
        using var client = new RecordingClient();
        var world = new PromptWorld(client);
        await PromptWorld.AskAsync(world.Kernel, new ModelRequest([new ChatMessage(ChatRole.User, "Hello?")], new ModelPayer("discord:1", null)), isStream: false);
        Assert.Equal([("user", "Hello?")], client.Messages);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Run_ManyAtOnce_KeepsThemApart(string name)
    {
        await using var server = await ModelStandIn.StartAsync(0, TestContext.Current.CancellationToken);
        using var client = new OpenAiChatClient(
            Options.Create(new LanguageModelOptions { Endpoint = server.Endpoint, Model = ModelStandIn.Model }), TimeProvider.System);
        var world = new PromptWorld(client);
        var requests = Enumerable.Range(0, 20).Select(i => PromptWorld.Request(name, $"value <{i}>")).ToList();
        await Task.WhenAll(requests.Select((request, i) => PromptWorld.AskAsync(world.Kernel, request, isStream: i % 2 == 0)));
        Assert.Equal(
            requests.Select(request => string.Join("\n\n", request.Messages.Select(message => message.Text))).Order(StringComparer.Ordinal),
            server.Requests.Select(request => request.Prompt).Order(StringComparer.Ordinal));
    }
}
