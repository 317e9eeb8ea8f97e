using BriefBot.Chat;

namespace BriefBot.Showing;

/// <summary>Shows replies as plain text without any escape sequence.</summary>
/// <param name="output">Where to write.</param>
/// <param name="width">The width to wrap at, in cells; null leaves each sentence on its one line.</param>
internal sealed class TextRenderer(TextWriter output, int? width) : IReplyRenderer
{
    public void Write(Reply reply)
    {
        Write(ReplyLayout.Of(reply), output, width);
        output.Flush();
    }

    /// <summary>Writes lines, wrapped.</summary>
    public static void Write(IEnumerable<ShownLine> lines, TextWriter output, int? width)
    {
        foreach (var line in lines)
        {
            foreach (var piece in TextWrap.Lines(line.Text, line.Indent, line.Hanging, width))
            {
                output.WriteLine(piece);
            }
        }
    }
}
