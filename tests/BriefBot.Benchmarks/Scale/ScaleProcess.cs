using System.Diagnostics;

namespace BriefBot.Benchmarks.Scale;

/// <summary>Runs a part of the benchmark in a process of its own and hands its figures on.</summary>
internal static class ScaleProcess
{
    /// <summary>The line that says that the first answer is there.</summary>
    public const string Answered = "answered";

    /// <summary>Runs a part; the time to its first answer counts from before the process exists.</summary>
    public static async Task RunAsync(string part, ScaleFolder folder, string prefix, Figures figures, CancellationToken cancellationToken)
    {
        var program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ScaleProcess).Assembly.Location);
        }

        foreach (var argument in (string[])[part, "--data", folder.Root])
        {
            start.ArgumentList.Add(argument);
        }

        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        try
        {
            while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            {
                var (name, value) = line.IndexOf('=', StringComparison.Ordinal) is var at and > 0 ? (line[..at], line[(at + 1)..]) : (line, string.Empty);
                if (name == Answered)
                {
                    figures.Print($"{prefix}_start_to_first_answer_seconds", Stopwatch.GetElapsedTime(started).TotalSeconds);
                }
                else
                {
                    figures.PrintText($"{prefix}_{name}", value);
                }
            }

            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw new UnusableException($"{part} ended with exit code {process.ExitCode}.");
        }
    }
}
