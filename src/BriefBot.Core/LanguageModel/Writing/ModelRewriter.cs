using System.Globalization;
using System.Text.Json;
using BriefBot.Answers;
using BriefBot.Articles.Text;
using BriefBot.Chat.Conversations;
using BriefBot.LanguageModel.Budgets;
using BriefBot.LanguageModel.Prompts;
using BriefBot.LanguageModel.Resilience;
using BriefBot.Memory.Terms;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefBot.LanguageModel.Writing;

/// <summary>Has a model rewrite follow-up questions, and takes only those that are made of what was said.</summary>
internal sealed class ModelRewriter(
    ILanguageModel model, IPromptLibrary prompts, IOptions<LanguageModelOptions> options, TimeProvider time, ILogger<ModelRewriter> logger) : IQuestionRewriter
{
    private const int LongestQuestion = 400;

    /// <summary>So long a question waits to be rewritten: the answer's own time comes after it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public int MostTurns => options.Value.ConversationTurns;

    public async Task<string?> RewriteAsync(
        string question, IReadOnlyList<KeptAnswer> turns, Asker asker, CancellationToken cancellationToken)
    {
        var told = Within(options.Value.ConversationTokens, turns);
        var prompt = prompts.Render(PromptNames.RewriteQuestion, new Dictionary<string, string>
        {
            [PromptVariables.Question] = question,
            [PromptVariables.Conversation] = PromptLines.Of(told),
            [PromptVariables.Today] = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        });
        using var soon = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(soon.Token, cancellationToken);
        if (await WriteAsync(
            ModelRequest.Of(prompt, new ModelPayer(asker.User, asker.Server)),
            either.Token,
            cancellationToken).ConfigureAwait(false) is not { } text || QuestionIn(text) is not { } full)
        {
            return null;
        }

        if (!IsMadeOf(full, told.SelectMany(turn => new[] { turn.Asked, turn.Answered }).Append(question)))
        {
            Log.RewriteLeftAside(logger);
            return null;
        }

        return string.Equals(full, question.Trim(), StringComparison.OrdinalIgnoreCase) ? null : full;
    }

    private async Task<string?> WriteAsync(ModelRequest request, CancellationToken either, CancellationToken cancellationToken)
    {
        try
        {
            return (await model.WriteAsync(request, onText: null, either).ConfigureAwait(false) as ModelReply.Written)?.Text;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>The newest turns that fit, the oldest first.</summary>
    private static List<PromptTurn> Within(int mostTokens, IReadOnlyList<KeptAnswer> turns)
    {
        var told = new List<PromptTurn>();
        var tokens = 0L;
        foreach (var turn in turns.Reverse())
        {
            var sentences = turn.Sentences.Select(sentence => sentence.Text).Where(text => !MachineOrders.IsOne(text));
            var line = new PromptTurn(turn.Question, string.Join(' ', sentences));
            tokens += TokenBound.About(PromptLines.Of([line]));
            if (tokens > mostTokens)
            {
                break;
            }

            told.Insert(0, line);
        }

        return told;
    }

    private static string? QuestionIn(string reply)
    {
        var (start, end) = (reply.IndexOf('{', StringComparison.Ordinal), reply.LastIndexOf('}'));
        if (start < 0 || end < start)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(reply[start..(end + 1)]);
            var question = document.RootElement.TryGetProperty(PromptReplyFields.Question, out var found) && found.ValueKind == JsonValueKind.String
                ? found.GetString()!.ReplaceLineEndings(" ").Trim()
                : string.Empty;
            return question.Length is > 0 and <= LongestQuestion ? question : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether every word of matter was said by somebody: the reading is shown, and must not be a way to say anything.</summary>
    private static bool IsMadeOf(string question, IEnumerable<string> said)
    {
        var words = said.SelectMany(Terms).ToHashSet(StringComparer.Ordinal);
        return AddressFinder.Find(question) is null && Terms(question).All(words.Contains);
    }

    private static IEnumerable<string> Terms(string text) =>
        TermAnalyzer.Shared.Analyze(text).Where(term => !term.IsStop).Select(term => term.Text);
}
