using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using BriefBot.Articles.Dates;
using BriefBot.Articles.Formats.Encodings;
using BriefBot.Articles.Text;

namespace BriefBot.Articles.Formats.JsonLines;

/// <summary>Reads one line of a .jsonl file as an article.</summary>
/// <remarks>
/// <c>title</c> and <c>body</c> must be there, as text. The other fields may be missing or of the wrong type, which is
/// the same as missing; a number as <c>id</c> is fine; a date that cannot be read is no date.
/// </remarks>
internal static class JsonLine
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64, CommentHandling = JsonCommentHandling.Disallow };

    /// <summary>Reads a line.</summary>
    /// <exception cref="UnreadableException">The line is no JSON object with a title and a body.</exception>
    internal static PageDraft Parse(ReadOnlySpan<byte> line)
    {
        if (!Utf8.IsValid(line))
        {
            line = Encoding.UTF8.GetBytes(TextDecoder.Decode(line));
        }

        try
        {
            return ReadObject(line);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair (\ud83d alone) cannot be read as text: one lost sign is better than a lost article.
            return ReadObject(SurrogateRepair.Repair(line));
        }
        catch (JsonException error)
        {
            throw new UnreadableException(
                $"The line is no valid JSON (at byte {error.BytePositionInLine + 1}); write one whole object a line.");
        }
    }

    private static PageDraft ReadObject(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, Options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new UnreadableException(
                "The line is JSON but no object; write one object with \"title\" and \"body\" a line.");
        }

        string? id = null, title = null, body = null, source = null, author = null, category = null, published = null, url = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            switch (0)
            {
                case var _ when reader.ValueTextEquals("id"u8): id = Value(ref reader, null, numbers: true); break;
                case var _ when reader.ValueTextEquals("title"u8): title = Value(ref reader, "title"); break;
                case var _ when reader.ValueTextEquals("body"u8): body = Value(ref reader, "body"); break;
                case var _ when reader.ValueTextEquals("source"u8): source = Value(ref reader, null); break;
                case var _ when reader.ValueTextEquals("author"u8): author = Value(ref reader, null); break;
                case var _ when reader.ValueTextEquals("category"u8): category = Value(ref reader, null); break;
                case var _ when reader.ValueTextEquals("published"u8): published = Value(ref reader, null); break;
                case var _ when reader.ValueTextEquals("url"u8): url = Value(ref reader, null); break;
                default: reader.Skip(); break;
            }
        }

        if (reader.Read())
        {
            throw new UnreadableException("The line holds more than one JSON value; write one object a line.");
        }

        return new PageDraft
        {
            Id = id,
            Title = Required(title is null ? null : TextNormalizer.NormalizeLine(title), "title"),
            Text = Required(body is null ? null : TextNormalizer.Normalize(body), "body"),
            Source = source,
            Author = author,
            Category = category,
            Published = DateFinder.Parse(published),
            Url = url,
        };
    }

    private static string Required(string? value, string field) =>
        string.IsNullOrEmpty(value) ? throw new UnreadableException($"The field \"{field}\" is missing or empty; add it to the line.") : value;

    private static string? Value(ref Utf8JsonReader reader, string? requiredField, bool numbers = false)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number when numbers:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                reader.Skip();
                return requiredField is null
                    ? null
                    : throw new UnreadableException($"The field \"{requiredField}\" is no text; write it in quotation marks.");
        }
    }
}
