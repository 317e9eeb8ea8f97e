using System.Diagnostics;
using BriefBot.Memory.Ranking;

namespace BriefBot.Benchmarks.Fitting;

/// <summary>Coordinate ascent: changes one weight at a time, keeps what helps, until nothing does or the time is up.</summary>
internal sealed class WeightSearch(TuningIndex index, IReadOnlyList<TuningQuestion> questions)
{
    /// <summary>A smaller gain is chance.</summary>
    private const double LeastGain = 1e-4;

    private TuningCandidates[] _found = [];

    /// <summary>The best weights found, starting from others.</summary>
    public RankingWeights Climb(RankingWeights start, TimeSpan time, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var best = start;
        _found = Find(best);
        var score = Score(best, _found).Objective;
        var improved = true;
        while (improved)
        {
            improved = Settle(ref best, ref score, clock, time, cancellationToken);
            foreach (var weight in RankingWeight.All.Where(w => !w.OnlyOrders))
            {
                foreach (var value in weight.Neighbors(best))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (clock.Elapsed > time)
                    {
                        return best;
                    }

                    var tried = weight.With(best, value);
                    var found = Find(tried);
                    if (Score(tried, found).Objective is var reached && reached > score + LeastGain)
                    {
                        (best, score, _found, improved) = (tried, reached, found, true);
                        break;
                    }
                }
            }
        }

        return best;
    }

    /// <summary>The score of weights on these questions.</summary>
    public RankingScore Score(RankingWeights weights) => Score(weights, Find(weights));

    /// <summary>Tries the weights that only order, again and again until none helps.</summary>
    private bool Settle(ref RankingWeights best, ref double score, Stopwatch clock, TimeSpan time, CancellationToken cancellationToken)
    {
        var any = false;
        for (var improved = true; improved && clock.Elapsed < time;)
        {
            improved = false;
            foreach (var weight in RankingWeight.All.Where(w => w.OnlyOrders))
            {
                foreach (var value in weight.Neighbors(best))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var tried = weight.With(best, value);
                    if (Score(tried, _found).Objective is var reached && reached > score + LeastGain)
                    {
                        (best, score, improved, any) = (tried, reached, true, true);
                    }
                }
            }
        }

        return any;
    }

    private TuningCandidates[] Find(RankingWeights weights) =>
        [.. questions.AsParallel().AsOrdered().Select(q => index.Find(q.Text, weights))];

    private RankingScore Score(RankingWeights weights, TuningCandidates[] found) =>
        questions.Zip(found).AsParallel().AsOrdered().Select(q => q.First.Score(q.Second, weights)).Aggregate(default(RankingScore), (a, b) => a + b);
}
