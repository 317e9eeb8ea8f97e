using System.Runtime.CompilerServices;
using System.Text;
using BriefBot.Articles.Formats.Encodings;

namespace BriefBot.Articles.Formats.JsonLines;

/// <summary>Reads .jsonl files: one article a line, never the whole file at once.</summary>
internal static class JsonLinesFormat
{
    /// <summary>Reads all lines; a bad one is reported with its number and the rest go on.</summary>
    internal static async IAsyncEnumerable<ReadOutcome> ReadAsync(
        string name, string? origin, Stream content, long longestLine, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = new LineReader(content, longestLine);
        var found = false;
        while (await lines.MoveNextAsync(cancellationToken))
        {
            if (lines.Number == 1)
            {
                if (Refusal(lines.Line.Span) is { } reason)
                {
                    yield return new ReadOutcome.Failed(name, reason);
                    yield break;
                }
            }

            var line = WithoutMark(lines.Line, lines.Number);
            if (!lines.IsTooLong && IsBlank(line.Span))
            {
                continue;
            }

            found = true;
            cancellationToken.ThrowIfCancellationRequested();
            yield return Read(lines, line.Span, name, origin, longestLine);
        }

        if (!found)
        {
            yield return new ReadOutcome.Failed(name, "The file is empty; write one article as a JSON object a line.");
        }
    }

    /// <summary>Wraps a stream in UTF-16 or UTF-32, by its byte order mark, so that it gives UTF-8.</summary>
    internal static Stream AsUtf8(Stream content, ReadOnlySpan<byte> start) =>
        TextDecoder.FromMark(start) is { } encoding && encoding is not UTF8Encoding
            ? Encoding.CreateTranscodingStream(content, encoding, Encoding.UTF8)
            : content;

    private static ReadOutcome Read(LineReader lines, ReadOnlySpan<byte> line, string name, string? origin, long longestLine)
    {
        var path = $"{name}:{lines.Number}";
        try
        {
            return lines.IsTooLong
                ? new ReadOutcome.Failed(path, $"The line is larger than {ByteSize.Of(longestLine)}; split the article, or raise Articles:MaxFileBytes.")
                : new ReadOutcome.Read(path, DraftFinisher.FinishLine(JsonLine.Parse(line), name, origin));
        }
        catch (UnreadableException error)
        {
            return new ReadOutcome.Failed(path, error.Message);
        }
    }

    private static string? Refusal(ReadOnlySpan<byte> firstLine) =>
        ContentSignature.KindOf(firstLine) is { } kind
            ? $"The file is {kind}, not JSON; write one article as a JSON object a line."
            : firstLine.TrimStart(" \t\r\uFEFF"u8) is [(byte)'['] or [(byte)'[', (byte)'\r']
                ? "The file is a JSON array over many lines; write one article as a JSON object a line, without the brackets."
                : null;

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line, int number) =>
        number == 1 && line.Span is [0xEF, 0xBB, 0xBF, ..] ? line[3..] : line;

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
