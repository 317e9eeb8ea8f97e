using BriefBot.LanguageModel.Budgets;
using BriefBot.LanguageModel.Prompts;
using BriefBot.LanguageModel.Resilience;
using Microsoft.Extensions.Logging;

namespace BriefBot.LanguageModel.Writing;

/// <summary>Has a model write from numbered quotes, and lets through what the quotes prove.</summary>
internal sealed class ModelWriter(ILanguageModel model, IPromptLibrary prompts, ReplyCache cache, ILogger<ModelWriter> logger)
{
    /// <summary>So many sentences of a reply are read, whatever it holds: one more than is shown takes the place of one that fails.</summary>
    private const int MoreThanShown = 4;

    private const string NothingHeld = "what the language model wrote was not in the quotes";
    private const string NothingWritten = "the language model found no answer in the quotes";

    /// <summary>Writes.</summary>
    public async Task<WritingOutcome> WriteAsync(WritingTask task, CancellationToken cancellationToken)
    {
        var draft = new Draft(new SentenceGrounder(task.Sheet, task.IsRelevant), task.MostSentences);
        var request = RequestOf(task);
        var key = ReplyCache.KeyOf(model.Name, request);
        string name;
        if (cache.Find(key) is { } cached)
        {
            name = cached.Model;
            await new Reading(task, draft).FinishAsync(cached.Text, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            var reading = new Reading(task, draft);
            var reply = await model.WriteAsync(
                request, task.OnSentences is null ? null : reading.TakeAsync, cancellationToken).ConfigureAwait(false);
            if (reply is not ModelReply.Written written)
            {
                var unavailable = (ModelReply.Unavailable)reply;
                return new WritingOutcome.Nothing(new(unavailable.Words, unavailable.Until));
            }

            name = written.Model;
            await reading.FinishAsync(task.OnSentences is null ? written.Text : string.Empty, cancellationToken).ConfigureAwait(false);
            if (!written.IsCutShort)
            {
                cache.Keep(key, written);
            }
        }

        Log.Checked(logger, task.Prompt, draft.Checked, draft.Written);
        return draft.HasFailed
            ? new WritingOutcome.Nothing(new(draft.Written > 0 ? NothingHeld : NothingWritten))
            : new WritingOutcome.Text(draft.Sentences, new(name, draft.Checked, draft.Written));
    }

    private ModelRequest RequestOf(WritingTask task) => ModelRequest.Of(
        prompts.Render(task.Prompt, new Dictionary<string, string>(task.Values) { [PromptVariables.Quotes] = task.Sheet.Lines() }),
        new ModelPayer(task.Asker.User, task.Asker.Server));

    /// <summary>Reads a reply into a draft.</summary>
    private sealed class Reading(WritingTask task, Draft draft)
    {
        private readonly ReplyScanner _scanner = new();
        private readonly int _most = task.MostSentences + MoreThanShown;
        private int _read;

        public async ValueTask TakeAsync(string piece, CancellationToken cancellationToken) =>
            await TakeAsync(_scanner.Read(piece), cancellationToken).ConfigureAwait(false);

        public async ValueTask FinishAsync(string rest, CancellationToken cancellationToken)
        {
            await TakeAsync(_scanner.Read(rest), cancellationToken).ConfigureAwait(false);
            if (_read == 0)
            {
                await TakeAsync(_scanner.ReadRest(), cancellationToken).ConfigureAwait(false);
            }
        }

        private async ValueTask TakeAsync(IReadOnlyList<WrittenSentence> sentences, CancellationToken cancellationToken)
        {
            foreach (var sentence in sentences)
            {
                if (_read++ < _most && draft.Take(sentence) && task.OnSentences is { } onSentences)
                {
                    await onSentences(draft.Sentences, cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }
}
