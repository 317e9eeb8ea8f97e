using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace BriefBot.Memory.Embeddings;

/// <summary>Gets the vector of a question within a short time, or does without it.</summary>
internal sealed class QuestionEmbedder(IEmbeddingGenerator<string, Embedding<float>> generator, TimeProvider time, ILogger logger)
{
    private readonly ConcurrentDictionary<string, PassageVector> _known = new(StringComparer.Ordinal);
    private long _restUntil = long.MinValue;

    /// <summary>The question's vector; null when the endpoint fails or takes too long, and for a while after that.</summary>
    public async Task<PassageVector?> EmbedAsync(string question, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(question, out var known))
        {
            return known;
        }

        if (question.Length == 0 || time.GetTimestamp() < Volatile.Read(ref _restUntil))
        {
            return null;
        }

        using var late = new CancellationTokenSource(EmbeddingDefaults.QuestionLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            // WaitAsync: a generator that does not listen to its token holds up nobody.
            var made = await generator.GenerateAsync([question], cancellationToken: either.Token).WaitAsync(either.Token).ConfigureAwait(false);
            if (made is not [var only] || PassageVector.Of(only.Vector.Span) is not { } vector)
            {
                Rest("the answer holds no usable vector");
                return null;
            }

            if (_known.Count >= EmbeddingDefaults.KeptQuestions)
            {
                _known.Clear();
            }

            return _known[question] = vector;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception) when (late.IsCancellationRequested)
        {
            Rest($"it took longer than {EmbeddingDefaults.QuestionLimit.TotalSeconds:0} seconds");
            return null;
        }
        catch (Exception failure)
        {
            Rest(failure.Message);
            return null;
        }
    }

    private void Rest(string reason)
    {
        Volatile.Write(
            ref _restUntil, time.GetTimestamp() + (long)(EmbeddingDefaults.QuestionRest.TotalSeconds * time.TimestampFrequency));
        Log.QuestionFailed(logger, reason);
    }
}
