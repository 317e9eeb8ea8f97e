namespace BriefBot.StandIns.Model.Poison;

/// <summary>How an article tries to make a bot do what its author wants.</summary>
internal enum PoisonKind
{
    /// <summary>A sentence that gives an order, as plain as any other.</summary>
    PlainOrder,

    /// <summary>A line that pretends to be the system's.</summary>
    FakeSystemTurn,

    /// <summary>A conversation that goes on as the attacker likes it.</summary>
    FakeDialogue,

    /// <summary>The marks of OpenAI's and Qwen's chat templates.</summary>
    ChatMl,

    /// <summary>The marks of Llama's and Mistral's chat templates.</summary>
    LlamaTokens,

    /// <summary>Elements as Semantic Kernel's and Claude's prompts have them.</summary>
    XmlRoles,

    /// <summary>Braces as Handlebars' templates have them.</summary>
    TemplateBraces,

    /// <summary>A number in brackets before a made-up fact.</summary>
    FakeCitation,

    /// <summary>A line as the prompt's own lines of quotes are.</summary>
    FakeQuoteLine,

    /// <summary>A finished reply, to be copied.</summary>
    FakeReply,

    /// <summary>Everybody is to be pinged.</summary>
    Ping,

    /// <summary>A link to somewhere else.</summary>
    Link,

    /// <summary>A picture that tells its server who has read it.</summary>
    TrackingImage,

    /// <summary>The prompt is to be given away.</summary>
    PromptRequest,

    /// <summary>The headline gives the order.</summary>
    Headline,

    /// <summary>One half of the order in one paragraph, one in another.</summary>
    Split,

    /// <summary>Invisible characters inside of the order's words, so that no list of words finds it.</summary>
    BrokenWords,

    /// <summary>Signs that turn the direction of what follows.</summary>
    TurnedText,

    /// <summary>In an HTML comment.</summary>
    Comment,

    /// <summary>In an element that is not displayed.</summary>
    NotDisplayed,

    /// <summary>In letters of no size, or no ink.</summary>
    Unseen,

    /// <summary>In white on white.</summary>
    WhiteOnWhite,

    /// <summary>Beside the screen.</summary>
    OffScreen,

    /// <summary>In what only machines read: noscript, template, script.</summary>
    MachineOnly,

    /// <summary>In Unicode's tag characters.</summary>
    TagCharacters,

    /// <summary>In variation selectors behind an emoji.</summary>
    Selectors,

    /// <summary>In a link's title, a picture's words or a reference that Markdown does not show.</summary>
    MarkdownTitle,
}
