using System.Text;
using System.Text.Json;
using BriefBot.Tests.Worlds;

namespace BriefBot.Tests.Trials.Worlds;

/// <summary>An indexing run that is killed (SIGKILL) once it has written so much, and what it had reported by then.</summary>
internal static class KilledIndexing
{
    /// <summary>Kills the run after so many whole lines or so many bytes, whichever comes first; returns the reported articles by status.</summary>
    public static async Task<ILookup<string, string>> RunAsync(ProgramProcess program, string folder, int lines, int bytes, params string[] more)
    {
        var stop = TestContext.Current.CancellationToken;
        using var process = program.Start(["index", folder, "--json", "--data", "data", .. more]);
        var error = process.StandardError.ReadToEndAsync(stop);
        var output = new MemoryStream();
        var buffer = new byte[512];
        var seen = 0;
        try
        {
            while (seen < lines && output.Length < bytes)
            {
                var read = await process.StandardOutput.BaseStream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, bytes - output.Length)), stop);
                if (read == 0)
                {
                    break;
                }

                output.Write(buffer, 0, read);
                seen += buffer.AsSpan(0, read).Count((byte)'\n');
            }
        }
        finally
        {
            process.Kill();
        }

        // What was in the pipe was written before the end, so it was reported as well.
        await process.StandardOutput.BaseStream.CopyToAsync(output, stop);
        await process.WaitForExitAsync(stop);
        await error;
        return Reported(Encoding.UTF8.GetString(output.ToArray()));
    }

    /// <summary>The articles of the whole lines, by status.</summary>
    public static ILookup<string, string> Reported(string output) => output[..(output.LastIndexOf('\n') + 1)]
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonDocument.Parse(line).RootElement)
        .ToLookup(line => line.GetProperty("status").GetString()!, line => line.GetProperty("articleId").GetString()!);
}
