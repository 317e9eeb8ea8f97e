using System.Text.Json;
using BriefBot.Answers;
using BriefBot.Core.Tests.LanguageModel.Grounding;
using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.LanguageModel.Resilience;
using BriefBot.StandIns.Model.Lies;
using BriefBot.Trials;

namespace BriefBot.Core.Tests.LanguageModel.Writing;

/// <summary>
/// A model that answers real questions with lies of every kind, in the form that it was asked for and naming the very quotes
/// that they were made from: from the search to the reply, no lie is posted.
/// </summary>
public sealed class LyingModelTrial(ITestOutputHelper output)
{
    private const int Seed = 20261122;

    [Fact]
    public async Task Lies_ThroughTheWholeAnswer_AreNeverPosted()
    {
        var lies = Enum.GetValues<LieKind>().SelectMany(LiesOf).ToList();
        var texts = lies.Select(lie => string.Join("\n\n", lie.Quotes)).Distinct().ToList();
        var articles = texts.Select((text, i) => News.Of($"a{i}", text, $"Report {i}", "The Invented Gazette", "2026-01-12")).ToList();
        var answering = 0;
        using var world = await WritingWorld.OfAsync(articles, request => ScriptedModel.Say(Reply(lies[answering], request)));
        var (asked, written, posted) = (0, 0, new List<string>());
        for (answering = 0; answering < lies.Count; answering++)
        {
            var lie = lies[answering];
            var before = world.Model.Requests.Count;
            var answer = await world.Articles.Lock.CheckAsync(
                await world.Answerer.AnswerAsync(
                    new AnswerRequest($"{lie.Quotes[0]} article:a{texts.IndexOf(string.Join("\n\n", lie.Quotes))}"), TestContext.Current.CancellationToken),
                TestContext.Current.CancellationToken);
            asked += world.Model.Requests.Count - before;
            world.Model.Requests.Clear();
            if (answer is Answer.Grounded grounded)
            {
                written += grounded.Wording is Wording.Written ? 1 : 0;
                posted.AddRange(grounded.Sentences.Where(sentence => !IsTheArticlesOwn(sentence)).Select(sentence => $"{lie.Kind}: {sentence.Text}"));
            }
        }

        output.WriteLine($"{lies.Count} lies of {Enum.GetValues<LieKind>().Length} kinds, {asked} told to a question, {written} passed, {posted.Count} posted");
        Assert.True(asked >= Dose.Of(270, 3_000), $"the model was asked only {asked} times");
        Assert.True(posted.Count == 0, string.Join('\n', posted));
    }

    private static IReadOnlyList<Lie> LiesOf(LieKind kind)
    {
        var claims = HonestPair.Load("honest-seen.txt").Concat(HonestPair.Load("honest-unseen.txt")).Select(pair => pair.Claim).ToList();
        return LieMaker.Make(kind, claims, Dose.Of(10, 110), new Random(Seed + (int)kind));
    }

    /// <summary>The lie, resting on the quotes that it was made from.</summary>
    private static string Reply(Lie lie, ModelRequest request)
    {
        var numbers = new List<int>();
        foreach (var line in request.Messages[^1].Text.Split('\n').Where(line => line.StartsWith("{\"number\"", StringComparison.Ordinal)))
        {
            using var quote = JsonDocument.Parse(line);
            if (lie.Quotes.Any(text => quote.RootElement.GetProperty("text").GetString()!.Contains(text[..Math.Min(20, text.Length)], StringComparison.Ordinal)))
            {
                numbers.Add(quote.RootElement.GetProperty("number").GetInt32());
            }
        }

        return JsonSerializer.Serialize(new { covered = true, sentences = new[] { new { quotes = numbers, text = lie.Sentence } }, missing = string.Empty });
    }

    /// <summary>Whether a sentence is made of its quotes' words, as the extractive answer makes them.</summary>
    private static bool IsTheArticlesOwn(GroundedSentence sentence) =>
        sentence.Text == string.Join(": ", sentence.Quotes.Take(1).Select(quote => Quoting.Readable(quote.Text)))
        || sentence.Text == string.Join(": ", sentence.Quotes.Reverse().Select(quote => Quoting.Readable(quote.Text)));
}
