using BriefBot.Articles.Text;

namespace BriefBot.LanguageModel.Writing;

/// <summary>Tells whether a sentence is only what stands between quotation marks in a text.</summary>
/// <remarks>Such words are somebody's, or what somebody is told to say; without the one who says them they are no fact.</remarks>
internal static class QuotedWords
{
    /// <summary>Whether the text has the sentence's words, and only between quotation marks.</summary>
    public static bool Are(string sentence, string text)
    {
        var words = sentence.AsSpan().Trim().TrimEnd(".!?。！？");
        var found = false;
        for (var at = text.AsSpan().IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0 && words.Length > 0;)
        {
            found = true;
            if (!IsInside(text, at, at + words.Length))
            {
                return false;
            }

            var next = text.AsSpan(at + 1).IndexOf(words, StringComparison.OrdinalIgnoreCase);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return found;
    }

    private static bool IsInside(string text, int start, int end)
    {
        for (var open = 0; open < start; open++)
        {
            if (Marks.QuotationEnd(text[open]) is not '\0' and var mark && text.IndexOf(mark, open + 1) is >= 0 and var close)
            {
                if (close >= end)
                {
                    return true;
                }

                open = close;
            }
        }

        return false;
    }
}
