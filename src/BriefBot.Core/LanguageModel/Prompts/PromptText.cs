using System.Globalization;
using System.Text;

namespace BriefBot.LanguageModel.Prompts;

/// <summary>Puts a value into a form that means nothing to a template, to XML or to HTML, and back.</summary>
/// <remarks>
/// Letters, digits and inner spaces stay; every other UTF-16 unit becomes U+E000, from the private use area, and four
/// hexadecimal digits. The form holds no markup at all, so it comes unchanged through any number of HTML encodings and
/// decodings, as Semantic Kernel's renderer does them (Handlebars encodes, WebUtility decodes, its XML parser decodes
/// again), with <c>{{x}}</c> as with <c>{{{x}}}</c>. Whoever renders decodes only after the messages were taken apart.
/// An encoded value is empty exactly when the value is, so <c>{{#if x}}</c> works.
/// </remarks>
public static class PromptText
{
    /// <summary>Stands before the four digits. A template must not contain it.</summary>
    internal const char Mark = '\uE000';

    private const int Digits = 4;

    /// <summary>The value in its inert form.</summary>
    public static string Encode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var encoded = new StringBuilder(value.Length + (value.Length / 2));
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];

            // Renderers may trim a message, so spaces at the ends are encoded.
            if (char.IsLetterOrDigit(c) || (c == ' ' && i > 0 && i < value.Length - 1))
            {
                encoded.Append(c);
            }
            else
            {
                encoded.Append(Mark).Append(CultureInfo.InvariantCulture, $"{(int)c:X4}");
            }
        }

        return encoded.ToString();
    }

    /// <summary>The text with all values in it as they were.</summary>
    /// <exception cref="FormatException">A mark without its four digits: not what <see cref="Encode"/> wrote.</exception>
    public static string Decode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mark = text.IndexOf(Mark, StringComparison.Ordinal);
        if (mark < 0)
        {
            return text;
        }

        var decoded = new StringBuilder(text.Length);
        var from = 0;
        for (; mark >= 0; mark = text.IndexOf(Mark, from))
        {
            decoded.Append(text, from, mark - from);
            if (mark + Digits >= text.Length
                || !ushort.TryParse(text.AsSpan(mark + 1, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                throw new FormatException($"The private character U+E000 stands without its four digits at {mark}.");
            }

            decoded.Append((char)unit);
            from = mark + 1 + Digits;
        }

        return decoded.Append(text, from, text.Length - from).ToString();
    }
}
