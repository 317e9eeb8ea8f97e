using BriefBot.Articles.Cleaning;
using BriefBot.Articles.Formats.Encodings;

namespace BriefBot.Articles.Formats;

/// <summary>Reads .txt files: plain text, often copied from a web page with all that stands around the article.</summary>
internal static class PlainTextFormat
{
    internal static PageDraft Read(byte[] content)
    {
        var (lines, facts) = LabelledHead.Take(RawText.Lines(TextDecoder.Decode(content)));
        return PageCleaner.Clean(lines, facts);
    }
}
