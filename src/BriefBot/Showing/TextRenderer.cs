using BriefBot.Chat;

namespace BriefBot.Showing;

/// <summary>Shows replies as plain text without any escape sequence.</summary>
/// <param name="output">Where to write.</param>
/// <param name="width">The width to wrap at, in cells; null leaves each sentence on its one line.</param>
internal sealed class TextRenderer(TextWriter output, int? width) : IReplyRenderer
{
    public void Write(Reply reply)
    {
        foreach (var line in ReplyLayout.Of(reply))
        {
            foreach (var piece in TextWrap.Lines(line.Text, line.Indent, line.Hanging, width))
            {
                output.WriteLine(piece);
            }
        }

        output.Flush();
    }
}
