package org.proposaldesk.letter.parser;

/** What the words before a colon announce, in letters, on the cards of items and in the tables of web pages. */
enum Label {
    /** Who heads the handling (承办负责人). */
    LEAD("(?:承办|经办|办理|承办单位|办理单位|承办科室|科室|单位|主要|分管|主管|部门|直接)?(?:负责人|责任人)(?:姓名)?"
            + "|(?:承办|责任|分管|主管|包案|主办|办理)领导(?:人|姓名)*"),
    /** Who handled the item (承办人). */
    HANDLER("(?:具体)?(?:承办|经办|办理|主办|联系|联络|责任承办|具体负责)人(?:员)?(?:姓名)?|联系同志|联络员|联系科室联系人"),
    /** Where to call. */
    PHONE("(?:联系|办公|咨询|承办人|联系人|经办人|科室|单位|固定|移动)?(?:电话|手机|座机)(?:号码|号)?|联系方式|联系号码|[Tt][Ee][Ll]"),
    UNDERTAKER("(?:代表建议|提案|建议)?(?:主办|承办|办理|独办)(?:单位|部门)"),
    /** A unit to call in place of a person. */
    UNIT_TO_CALL("(?:联系|经办|承办|主办|责任)(?:单位|科室|部门|处室|股室)"),
    SIGNER("签发人?|签批人?|(?:局长|主任|(?:局|委|厅|办|单位|分管|主管|主要|党委)?领导|厅长|县长|区长|市长|乡长|镇长|院长|负责人|主要领导)(?:签字|签发|签名|签批)"),
    CATEGORY("(?:办复|答复|办理|办理结果|建议|提案|问题|复文|解决)?(?:类别|分类|类型)|办理结果|办理结果标注|办理情况分类|解决程度|办复结果|答复类"),
    PUBLICATION("(?:信息)?公开(?:方式|类型|属性|形式|性质|选项|程度|类别|范围)|公文范围|此件公开属性|政府信息属性"),
    WRITTEN_DATE("成文(?:日期|时间)|发文(?:日期|时间)|签发(?:日期|时间)|印发(?:日期|时间)"),
    PUBLISHED_DATE("(?:信息)?(?:发布|公开|更新|生成|产生|公布|发表|添加|录入|上传)?(?:日期|时间)"),
    DOCUMENT_NUMBER("发?文(?:件)?(?:字|编|文)?号|文件号|公文文号|文件编号"),
    PUBLISHER("(?:发布|发文|公开|制发|制定|答复|办复|责任)(?:机构|机关|单位|部门)|公开主体|发布者"),
    SOURCE("(?:信息|文章|稿件)?来源"),
    TITLE("(?:信息|文件|文章|公文)?(?:名称|标题|题名)|(?:提案|建议|议案)(?:标题|题目|名称)|题目"),
    SUBJECT("案由|(?:提案|建议|议案)?(?:案由|主题)"),
    PROPOSER("(?:领衔|第一|首席|主)?(?:提案|提议|建议|提出)(?:者|人)(?:姓名)?|领衔(?:代表|人)|(?:代表|委员)姓名|提案单位|提出单位|第一提案者"),
    ITEM_NUMBER("(?:提案|建议|议案)?(?:编号|案号|序号)|(?:提案|建议|议案|议案建议)号"),
    SUPERVISOR("(?:政府|人大|政协|市|县|区)?督办(?:领导|单位|人)"),
    CLOSED_DATE("(?:办结|答复|办复|回复|办理)(?:时间|日期)"),
    REPLY("办理复文|复文|办理情况|(?:提案|建议|议案|办理)答复|答复(?:内容|情况|意见)|办复情况|处理情况"),
    CONTENT("(?:提案|建议|议案)?(?:内容|全文|正文)(?:摘要)?|内容概述"),
    /** Labels whose values nobody asks for; they end the value before them. */
    OTHER("索引号|索取号|信息索引|主题(?:分类|词)|体裁分类|组配分类|载体类型|有效性|时效(?:性)?|废止日期|失效日期|(?:浏览|阅读|点击|访问)(?:次数|量|数)?"
            + "|作者|评论|关键词|公开目录|服务对象|文件下载|文件状态|文件类别|信息分类|公开时限|责任编辑|审核人|校对|编辑|字体|字号|邮政编码|邮编|传真"
            + "|地址|联系地址|通讯地址|单位地址|抄送|抄报|主送|报送|协商方式|交办(?:日期|时间)|反馈(?:时间|日期|情况)|满意度|附件|附议代表|所属代表团|代表团"
            + "|工作单位|电子邮箱|提案者对办理情况|提交(?:日期|时间)|(?:建议|提案)?(?:公开范围|办理类型)|内容分类|会办单位|协办单位|分办单位|界别|办理方式|办理类型|面商情况|备注");

    private final String words;

    Label(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether what it announces may be called: a telephone number may share the label and the value. */
    boolean canBeCalled() {
        return isPerson() || this == UNDERTAKER || this == UNIT_TO_CALL;
    }

    /** Whether a person or a telephone number is filled in; left blank it stays blank. */
    boolean isPerson() {
        return this == LEAD || this == HANDLER || this == PHONE || this == SIGNER;
    }
}
