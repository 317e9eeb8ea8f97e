using System.Globalization;
using BriefBot.Answers;
using BriefBot.Briefings;
using BriefBot.LanguageModel.Prompts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefBot.LanguageModel.Writing;

/// <summary>Tells a briefing's stories in a model's words where its sentences hold, and in the articles' own where not.</summary>
/// <remarks>
/// Which stories there are, their headlines, what is new, what differs and the figures are found without the model; it writes
/// the sentences alone. Nothing that it leaves out or refuses makes a story disappear, and no model makes a briefing late: the
/// stories that it did not get to in time keep the articles' words.
/// </remarks>
internal sealed class ModelBriefingWriter(
    IBriefingWriter quoting,
    StoryPassages passages,
    ModelWriter writer,
    BriefingLock quotes,
    IOptions<BriefingOptions> briefings,
    IOptions<LanguageModelOptions> options,
    TimeProvider time,
    ILogger<ModelBriefingWriter> logger) : IBriefingWriter
{
    /// <summary>So many stories of a briefing are given to the model, one after the other; the weightiest.</summary>
    internal const int MostCalls = 12;

    private static readonly Wording OutOfTurn = new Wording.Quoted("the language model tells only the weightiest stories");
    private static readonly Wording OutOfTime = new Wording.Quoted("the language model took too long");
    private static readonly Wording NotShown = new Wording.Quoted("nothing of it may be shown to the language model");

    /// <summary>So long all calls for a briefing may take together.</summary>
    internal static TimeSpan Patience { get; } = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public async Task<Briefing> WriteAsync(BriefingRequest request, CancellationToken cancellationToken)
    {
        var briefing = await quoting.WriteAsync(request, cancellationToken).ConfigureAwait(false);
        if (briefing.Stories.Count == 0)
        {
            return briefing;
        }

        using var late = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        var stories = new List<BriefingStory>(briefing.Stories.Count);
        foreach (var story in briefing.Stories)
        {
            stories.Add(stories.Count < MostCalls
                ? await InTimeAsync(request, story, either.Token, cancellationToken).ConfigureAwait(false)
                : story with { Wording = OutOfTurn });
        }

        // Articles may have changed while the model wrote.
        var told = await quotes.CheckAsync(briefing with { Stories = stories }, cancellationToken).ConfigureAwait(false);
        return told with { Wording = Together(told.Stories) };
    }

    private async Task<BriefingStory> InTimeAsync(
        BriefingRequest request, BriefingStory story, CancellationToken either, CancellationToken cancellationToken)
    {
        try
        {
            either.ThrowIfCancellationRequested();
            return await RetellAsync(request, story, either).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Log.StoryOutOfTime(logger);
            return story with { Wording = OutOfTime };
        }
    }

    private async Task<BriefingStory> RetellAsync(BriefingRequest request, BriefingStory story, CancellationToken cancellationToken)
    {
        var sheet = QuoteSheet.Of(await passages.OfAsync(story, cancellationToken).ConfigureAwait(false), options.Value.PromptTokens);
        if (sheet.Quotes.Count == 0)
        {
            return story with { Wording = NotShown };
        }

        var most = briefings.Value.MaxSentences;
        var task = new WritingTask(
            PromptNames.Briefing,
            new Dictionary<string, string>
            {
                [PromptVariables.Today] = Day(request.Date),
                [PromptVariables.Since] = request.Last is { } last ? Day(last.Date) : string.Empty,
                [PromptVariables.Told] = Told(request.Last, story.Id),
                [PromptVariables.MaxSentences] = most.ToString(CultureInfo.InvariantCulture),
            },
            sheet,
            most,
            new Asker(request.Channel, Server: null));
        return await writer.WriteAsync(task, cancellationToken).ConfigureAwait(false) switch
        {
            WritingOutcome.Text text => story with { Sentences = text.Sentences, Wording = text.Wording },
            WritingOutcome.Nothing nothing => story with { Wording = nothing.Wording },
            var other => throw new InvalidOperationException($"An outcome of an unknown kind: {other.GetType().Name}."),
        };
    }

    /// <summary>What the last briefing told about the story, in lines; text for the model to compare with, never a source.</summary>
    private static string Told(Briefing? last, string id) => string.Join(
        '\n',
        (last?.Stories.FirstOrDefault(story => story.Id == id)?.Sentences ?? [])
            .Select(sentence => sentence.Text.ReplaceLineEndings(" "))
            .Where(text => !MachineOrders.IsOne(text)));

    /// <summary>The briefing's words are the model's where one story's are; else it says why none is.</summary>
    private static Wording Together(IReadOnlyList<BriefingStory> stories)
    {
        var written = stories.Select(story => story.Wording).OfType<Wording.Written>().ToList();
        return written.Count > 0
            ? new Wording.Written(written[0].Model, written.Sum(w => w.Checked), written.Sum(w => w.Sentences))
            : stories.Count > 0 ? stories[0].Wording : Wording.OfTheArticles;
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
