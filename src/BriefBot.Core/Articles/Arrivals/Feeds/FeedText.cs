using System.Text;
using System.Text.RegularExpressions;
using BriefBot.Articles.Formats;
using BriefBot.Articles.Formats.Encodings;

namespace BriefBot.Articles.Arrivals.Feeds;

/// <summary>Turns a feed's bytes into text that an XML reader takes.</summary>
internal static partial class FeedText
{
    private const int DeclarationBytes = 200;

    /// <summary>Decodes a feed: by its byte order mark, as UTF-8, by the encoding that is named, or by the best guess.</summary>
    /// <exception cref="FeedFormatException">The bytes are no text.</exception>
    public static string Decode(byte[] content, string? charset)
    {
        try
        {
            var text = TextDecoder.Decode(content, Declared(content) ?? charset);
            var start = text.AsSpan().TrimStart().TrimStart('\uFEFF').TrimStart();

            // The declaration's encoding was used up above; a reader of text would stumble over it.
            var end = start.StartsWith("<?xml") ? start.IndexOf("?>") : -1;
            return WithoutControls(end < 0 ? start : start[(end + 2)..]);
        }
        catch (UnreadableException unreadable)
        {
            throw new FeedFormatException(unreadable.Message);
        }
    }

    private static string? Declared(byte[] content)
    {
        var start = Encoding.Latin1.GetString(content.AsSpan(0, Math.Min(content.Length, DeclarationBytes)));
        return Declaration().Match(start) is { Success: true } found ? found.Groups[1].Value : null;
    }

    /// <summary>Control characters that XML does not know come from careless editors.</summary>
    private static string WithoutControls(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            clean.Append(c is (< ' ' and not ('\t' or '\n' or '\r')) or '\uFFFE' or '\uFFFF' ? ' ' : c);
        }

        return clean.ToString();
    }

    [GeneratedRegex("""^\W{0,8}<\?xml[^>]{0,80}encoding\s{0,4}=\s{0,4}["']([A-Za-z0-9._-]{1,30})["']""")]
    private static partial Regex Declaration();
}
