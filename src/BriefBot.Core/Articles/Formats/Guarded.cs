using System.Runtime.CompilerServices;

namespace BriefBot.Articles.Formats;

/// <summary>Turns what goes wrong while reading into an outcome, so that the next file is read all the same.</summary>
internal static class Guarded
{
    /// <summary>Passes outcomes on; an exception other than cancellation becomes the last outcome.</summary>
    internal static async IAsyncEnumerable<ReadOutcome> Read(
        string path, IAsyncEnumerable<ReadOutcome> outcomes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var source = outcomes.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            ReadOutcome? outcome;
            var ended = false;
            try
            {
                ended = !await source.MoveNextAsync();
                outcome = ended ? null : source.Current;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception error)
            {
                // Whatever a parser makes of a hostile file is a fault of this file alone.
                outcome = new ReadOutcome.Failed(path, Reason(error));
                ended = true;
            }

            if (outcome is not null)
            {
                yield return outcome;
            }

            if (ended)
            {
                yield break;
            }
        }
    }

    private static string Reason(Exception error) => error switch
    {
        UnreadableException => error.Message,
        UnauthorizedAccessException => "The file may not be read by this program; give it the permission to read the file.",
        FileNotFoundException or DirectoryNotFoundException => "The file is not there (any more); check the path.",
        PathTooLongException => "The path is too long for this system; move the file to a shorter one.",
        IOException => $"The file cannot be read ({FirstLine(error.Message)}); check the disk and try again.",
        NotSupportedException => "The stream cannot be read; open it for reading.",
        _ => $"The file's content could not be understood ({FirstLine(error.Message)}); save the article's text as .txt.",
    };

    private static string FirstLine(string message) => message.Split('\n')[0].TrimEnd('.', '\r', ' ');
}
