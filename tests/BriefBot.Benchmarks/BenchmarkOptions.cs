using System.Globalization;

namespace BriefBot.Benchmarks;

/// <summary>What can be said behind a benchmark's name.</summary>
internal sealed record BenchmarkOptions
{
    /// <summary>How many articles <c>scale</c> makes up.</summary>
    public int Articles { get; init; } = 50_000;

    /// <summary>How long <c>tune</c> may search, in minutes.</summary>
    public double Minutes { get; init; } = 8;

    /// <summary>The folder that <c>scale</c> works in; it is kept. Null for a temporary one.</summary>
    public string? Data { get; init; }

    /// <summary>Reads the arguments behind the name.</summary>
    /// <exception cref="UnusableException">An argument is unknown or lacks its value.</exception>
    public static BenchmarkOptions Parse(ReadOnlySpan<string> args)
    {
        var options = new BenchmarkOptions();
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new UnusableException($"{args[i]} needs a value.");
            options = args[i] switch
            {
                "--articles" => options with { Articles = (int)Number(args[i], value) },
                "--minutes" => options with { Minutes = Number(args[i], value) },
                "--data" => options with { Data = value },
                _ => throw new UnusableException($"There is no option {args[i]}; there are --articles N, --minutes N and --data DIR."),
            };
        }

        return options;
    }

    private static double Number(string name, string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new UnusableException($"{name} needs a number above 0, not {value}.");
}
