using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using BriefBot.Showing;

namespace BriefBot.BriefingPage;

/// <summary>A piece of a page. What is put into one is text and comes out as text: only another piece comes out as markup.</summary>
internal sealed class Html
{
    // Letters of all scripts stay as they are; what has a meaning in HTML does not, in texts and in attributes alike.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    public static Html Empty { get; } = new(string.Empty);

    /// <summary>Makes a piece of markup with holes; what fills them is encoded.</summary>
    public static Html Of(Template template) => template.ToHtml();

    /// <summary>A text that this program's own files hold, as it is; never one of an article.</summary>
    public static Html OwnFile(string content) => new(content);

    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece._markup)));

    public override string ToString() => _markup;

    /// <summary>Takes in markup with holes. It has no way for other types than these, so that nothing gets in unencoded.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Template(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _markup = new(literalLength + (formattedCount * 16));

        public void AppendLiteral(string markup) => _markup.Append(markup);

        /// <summary>A text on one line, without what steers terminals and turns the direction of what follows.</summary>
        public void AppendFormatted(string? text) => _markup.Append(Encoder.Encode(SafeText.OneLine(text ?? string.Empty)));

        public void AppendFormatted(Html piece) => _markup.Append(piece._markup);

        public void AppendFormatted(IEnumerable<Html> pieces) => AppendFormatted(Join(pieces));

        public void AppendFormatted(int number) => _markup.Append(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(double number) => _markup.Append(number.ToString("0.##", CultureInfo.InvariantCulture));

        public Html ToHtml() => new(_markup.ToString());
    }
}
