using System.Buffers;
using System.Text;

namespace BriefBot.Articles.Text;

/// <summary>Makes a text canonical without losing a word: line ends, white space, composed letters, no hidden characters.</summary>
internal static class TextNormalizer
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,;:!?'\"()[]{}-_/\\|@#$%^&*+=~`>‘’“”–—…é");

    /// <summary>Normalises a whole text: blocks separated by one empty line, no white space at the ends of lines.</summary>
    internal static string Normalize(string text) => Normalize(text, keepLines: true);

    /// <summary>Normalises a text that stands on one line, such as a title; line ends become spaces.</summary>
    internal static string NormalizeLine(string text) => Normalize(text, keepLines: false);

    /// <summary>The text without what a reader cannot see, and otherwise as it was.</summary>
    internal static string WithoutHidden(string text) => HiddenMarkup.Remove(HiddenText.Remove(text));

    private static string Normalize(string text, bool keepLines)
    {
        var source = WithoutHidden(text).AsSpan();
        var result = new StringBuilder(source.Length);
        var lineEnds = 0;
        var blank = false;
        var i = 0;
        while (i < source.Length)
        {
            var c = source[i];
            if (c == '\r')
            {
                c = '\n';
                i += i + 1 < source.Length && source[i + 1] == '\n' ? 1 : 0;
            }

            if (c is '\n' or '\u2028' or '\u2029' or '\u0085' or '\f' or '\v')
            {
                lineEnds += c == '\u2029' ? 2 : 1;
                i++;
            }
            else if (char.IsWhiteSpace(c) || c == '\u2800')
            {
                blank = true;
                i++;
            }
            else
            {
                i = AppendWord(source, i, result, ref lineEnds, ref blank, keepLines);
            }
        }

        return result.ToString();
    }

    private static int AppendWord(
        ReadOnlySpan<char> source, int i, StringBuilder result, ref int lineEnds, ref bool blank, bool keepLines)
    {
        var c = source[i];
        AppendGap(result, ref lineEnds, ref blank, keepLines);
        if (c >= '\u0300' && LetterComposition.CanJoin(c))
        {
            LetterComposition.Append(result, c);
            return i + 1;
        }

        var run = source[i..].IndexOfAnyExcept(Plain);
        run = run < 0 ? source.Length - i : Math.Max(run, 1);
        result.Append(source.Slice(i, run));
        return i + run;
    }

    private static void AppendGap(StringBuilder result, ref int lineEnds, ref bool blank, bool keepLines)
    {
        if (result.Length > 0)
        {
            if (keepLines && lineEnds > 0)
            {
                result.Append('\n', Math.Min(lineEnds, 2));
            }
            else if (blank || lineEnds > 0)
            {
                result.Append(' ');
            }
        }

        lineEnds = 0;
        blank = false;
    }
}
