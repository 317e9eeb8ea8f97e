namespace BriefBot.Discord.Tests.StandIns;

/// <summary>Bodies as a well-behaved bot sends them, by route.</summary>
internal static class GoodBodies
{
    public const string PostMessage = "POST /channels/{channel_id}/messages";
    public const string Callback = "POST /interactions/{interaction_id}/{interaction_token}/callback";
    public const string EditOriginal = "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original";
    public const string FollowUp = "POST /webhooks/{webhook_id}/{webhook_token}";
    public const string Commands = "PUT /applications/{application_id}/commands";
    public const string Thread = "POST /channels/{channel_id}/messages/{message_id}/threads";

    public const string Message = """
        {"content":"Morning","nonce":"b-2026-02-01","enforce_nonce":true,"flags":4,"tts":false,
         "allowed_mentions":{"parse":[],"users":["175928847299117063"],"replied_user":false},
         "message_reference":{"message_id":"175928847299117063","fail_if_not_exists":false},
         "attachments":[{"id":"0","filename":"a.txt","description":"d"}],
         "embeds":[{"title":"T","description":"D","url":"https://example.org/a","color":3368703,"timestamp":"2026-02-01T08:30:00Z",
                    "fields":[{"name":"n","value":"v","inline":true}],"footer":{"text":"f"},"author":{"name":"a"},
                    "image":{"url":"attachment://a.png"}}],
         "components":[{"type":1,"components":[{"type":2,"style":1,"label":"More","custom_id":"more:1"},
                                               {"type":2,"style":5,"label":"Read","url":"https://example.org"}]},
                       {"type":1,"components":[{"type":3,"custom_id":"pick","placeholder":"p","min_values":1,"max_values":1,
                                                "options":[{"label":"l","value":"v","description":"d"}]}]}]}
        """;

    public const string Answer = """
        {"type":4,"data":{"content":"hello","flags":64,"allowed_mentions":{"parse":[]},"embeds":[{"title":"T"}]}}
        """;

    public const string Deferred = """{"type":5,"data":{"flags":64}}""";

    public const string Suggestions = """{"type":8,"data":{"choices":[{"name":"n","value":"v","name_localizations":{"ja":"x"}}]}}""";

    public const string Edit = """
        {"content":null,"allowed_mentions":{"parse":[]},"embeds":[{"description":"D","footer":{"text":"f"}}],"components":[],"attachments":[]}
        """;

    public const string CommandList = """
        [{"name":"ask","description":"Ask","type":1,"default_member_permissions":2048,"contexts":[0,1],"integration_types":[0],
          "name_localizations":{"ja":"聞く"},"description_localizations":{"ja":"質問"},
          "options":[{"type":3,"name":"question","description":"What","required":true,"min_length":1,"max_length":500,"autocomplete":true},
                     {"type":3,"name":"length","description":"How long","choices":[{"name":"short","value":"s"}]},
                     {"type":4,"name":"number","description":"n","min_value":1,"max_value":25},
                     {"type":11,"name":"file","description":"f"}]}]
        """;

    public const string NewThread = """{"name":"a thread","auto_archive_duration":1440,"rate_limit_per_user":0}""";

    /// <summary>Each route with a body that fits.</summary>
    public static TheoryData<string, string> All => new()
    {
        { PostMessage, Message },
        { PostMessage, """{"content":"x","nonce":7}""" },
        { Callback, Answer },
        { Callback, Deferred },
        { Callback, """{"type":5}""" },
        { Callback, """{"type":6}""" },
        { Callback, """{"type":7,"data":{"content":"x"}}""" },
        { Callback, Suggestions },
        { EditOriginal, Edit },
        { FollowUp, """{"content":"x","flags":64}""" },
        { Commands, CommandList },
        { Commands, CommandList.Replace("2048", "\"2048\"", StringComparison.Ordinal) },
        { Commands, "[]" },
        { Thread, NewThread },
    };
}
