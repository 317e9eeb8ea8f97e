using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Core.Tests.Answers.Worlds;
using BriefBot.Core.Tests.LanguageModel.Prompts;
using BriefBot.LanguageModel;
using BriefBot.LanguageModel.Resilience;
using BriefBot.LanguageModel.Writing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BriefBot.Core.Tests.LanguageModel.Writing;

/// <summary>A model that says what the test tells it to, over a few articles in a real store.</summary>
internal sealed class WritingWorld : IDisposable
{
    private WritingWorld(AnswerWorld articles, ScriptedModel model)
    {
        Articles = articles;
        Model = model;
        var options = Options.Create(new LanguageModelOptions());
        Writer = new ModelWriter(model, RepositoryPrompts.Library, Cache, NullLogger<ModelWriter>.Instance);
        Answerer = new ModelAnswerer(
            new ExtractiveAnswerer(articles.Memory, Options.Create(new AnswerOptions())),
            Writer,
            articles.Lock,
            options,
            Options.Create(new AnswerOptions()),
            TimeProvider.System);
    }

    public AnswerWorld Articles { get; }

    public ScriptedModel Model { get; }

    public ReplyCache Cache { get; } = new();

    public ModelWriter Writer { get; }

    public ModelAnswerer Answerer { get; }

    /// <summary>The harbour strike; the model's words may hold <c>{q:some words}</c> for the number of the quote with these words.</summary>
    public static async Task<WritingWorld> HarbourStrikeAsync(params string[] replies)
    {
        var left = new Queue<string>(replies);
        return new WritingWorld(
            await AnswerWorld.HarbourStrikeAsync(), new ScriptedModel(request => ScriptedModel.Say(Numbered(left.Dequeue(), request))));
    }

    /// <summary>Articles of the test's own.</summary>
    public static async Task<WritingWorld> OfAsync(IReadOnlyList<Article> articles, Func<ModelRequest, ModelReply> reply) =>
        new(await AnswerWorld.OfAsync([.. articles]), new ScriptedModel(reply));

    public static async Task<WritingWorld> WithoutModelAsync(ModelReply reply) =>
        new(await AnswerWorld.HarbourStrikeAsync(), new ScriptedModel(_ => reply));

    public async Task<Answer.Grounded> AskAsync(string question, IProgress<Answer.Grounded>? progress = null) => Assert.IsType<Answer.Grounded>(
        await Articles.Lock.CheckAsync(
            await Answerer.AnswerAsync(new AnswerRequest(question) { Progress = progress }, TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken));

    public void Dispose()
    {
        Cache.Dispose();
        Articles.Dispose();
    }

    private static string Numbered(string reply, ModelRequest request)
    {
        for (var at = reply.IndexOf("{q:", StringComparison.Ordinal); at >= 0; at = reply.IndexOf("{q:", StringComparison.Ordinal))
        {
            var end = reply.IndexOf('}', at);
            var line = request.Messages[^1].Text.Split('\n').Single(l =>
                l.StartsWith("{\"number\"", StringComparison.Ordinal) && l.Contains(reply[(at + 3)..end], StringComparison.Ordinal));
            reply = reply[..at] + line["{\"number\":".Length..line.IndexOf(',', StringComparison.Ordinal)] + reply[(end + 1)..];
        }

        return reply;
    }
}
