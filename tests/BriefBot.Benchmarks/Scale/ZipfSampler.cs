namespace BriefBot.Benchmarks.Scale;

/// <summary>Draws ranks as words occur in text: the rank r with a probability of about 1 / (r + shift). Constant time a draw (A. Walker's alias method, 1977).</summary>
internal sealed class ZipfSampler
{
    private readonly double[] _keep;
    private readonly int[] _alias;

    public ZipfSampler(int ranks, double exponent, double shift)
    {
        var weights = new double[ranks];
        for (var i = 0; i < ranks; i++)
        {
            weights[i] = Math.Pow(i + shift, -exponent);
        }

        var mean = weights.Sum() / ranks;
        _keep = [.. weights.Select(w => w / mean)];
        _alias = new int[ranks];
        var small = new Stack<int>(Enumerable.Range(0, ranks).Where(i => _keep[i] < 1));
        var large = new Stack<int>(Enumerable.Range(0, ranks).Where(i => _keep[i] >= 1));
        while (small.Count > 0 && large.Count > 0)
        {
            var (poor, rich) = (small.Pop(), large.Pop());
            _alias[poor] = rich;
            _keep[rich] -= 1 - _keep[poor];
            (_keep[rich] < 1 ? small : large).Push(rich);
        }

        // What rounding left over keeps itself.
        foreach (var rest in small.Concat(large))
        {
            _keep[rest] = 1;
        }
    }

    /// <summary>A rank, from 0.</summary>
    public int Next(Random random)
    {
        var at = random.Next(_keep.Length);
        return random.NextDouble() < _keep[at] ? at : _alias[at];
    }
}
